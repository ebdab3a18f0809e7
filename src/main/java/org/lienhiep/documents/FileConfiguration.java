package org.lienhiep.documents;

import java.nio.file.Path;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are kept, and how one that is too large is taken leave of. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

    private static final int MOST_SENT = 100_000_000;

    @Bean
    FileStore fileStore(@Value("${lienhiep.data:data}") Path data) {
        return new FileStore(data);
    }

    /** What is sent beyond the limit is read and thrown away, or the browser would show a broken line instead of the page. */
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> readToTheEnd() {
        return server -> server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http)
                http.setMaxSwallowSize(MOST_SENT);
        });
    }
}
