package org.lienhiep.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Joins templates, forms and the reading transaction to the web framework. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    TemplateEngine jteEngine() {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.lienhiep");
        engine.setBinaryStaticContent(true);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    Views views(TemplateEngine jteEngine) {
        return new Views(jteEngine);
    }

    @Bean
    ViewResolver jteViewResolver(Views views) {
        return (name, locale) -> views.view(name);
    }

    @Bean
    WebMvcConfigurer pages(
            PlatformTransactionManager transactions, ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new FormResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OneReading(transactions)).order(100);
                registry.addInterceptor(new ListFiles(adapter)).order(110);
            }
        };
    }
}
