package org.lienhiep.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer to a form that was saved: 303 to the page that shows the result. */
public final class See {

    private See() {}

    /** Sends the browser to a path of the current Union. */
    public static ResponseEntity<Object> other(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Here.url(path)))
                .build();
    }
}
