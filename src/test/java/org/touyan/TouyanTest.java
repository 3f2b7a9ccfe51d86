package org.touyan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import org.touyan.api.TestDocuments;

/**
 * A test against the whole service on a free port, with a real database. All such tests share one service and one
 * database, filled with the sample district; who writes to it uses labels of his own and cleans up.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ StatementCounter.class, GraphQlRequests.class, TestDocuments.class, Dump.class, FirstCounts.class })
public @interface TouyanTest {

}
