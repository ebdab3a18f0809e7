package org.lienhiep.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Reads a whole page in one transaction: one snapshot, and the Union is told to the database once. A GET cannot write. */
class OneReading implements HandlerInterceptor {

    private static final String STATUS = OneReading.class.getName();

    private final PlatformTransactionManager transactions;

    OneReading(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || !(handler instanceof HandlerMethod method) || !CurrentUnion.isSet()) return true;
        if (method.hasMethodAnnotation(WithoutReading.class)) return true;
        var definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        definition.setIsolationLevel(TransactionDefinition.ISOLATION_DEFAULT);
        request.setAttribute(STATUS, transactions.getTransaction(definition));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(STATUS) instanceof TransactionStatus status && !status.isCompleted()) {
            request.removeAttribute(STATUS);
            transactions.rollback(status);
        }
    }
}
