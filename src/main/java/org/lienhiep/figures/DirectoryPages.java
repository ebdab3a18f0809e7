package org.lienhiep.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lienhiep.directory.DirectoryTitles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People and organisations as rows of a list that counts different ones; they have no facts of their own. */
@Configuration(proxyBeanMethods = false)
class DirectoryPages {

    private record Pages(
            String type, String prefix, java.util.function.Function<Collection<Long>, Map<Long, String>> names)
            implements RecordPages {

        @Override
        public Map<Long, Titled> titles(Collection<Long> ids) {
            Map<Long, Titled> titles = new HashMap<>();
            names.apply(ids).forEach((id, name) -> titles.put(id, new Titled(name, prefix + id)));
            return titles;
        }

        @Override
        public boolean stands(String path) {
            return path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0;
        }

        @Override
        public boolean hasFacts() {
            return false;
        }
    }

    @Bean
    RecordPages personPages(DirectoryTitles directory) {
        return new Pages("directory.person", "/people/", directory::people);
    }

    @Bean
    RecordPages organisationPages(DirectoryTitles directory) {
        return new Pages("directory.organisation", "/organisations/", directory::organisations);
    }
}
