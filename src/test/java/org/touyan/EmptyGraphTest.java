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
 * A test against the whole service and a database that has the divisions and nothing else. All such tests share one, so
 * each acts in a subdistrict of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "touyan.sample.load=false")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ StatementCounter.class, GraphQlRequests.class, TestDocuments.class, Dump.class })
public @interface EmptyGraphTest {

	/** Has such tests follow each other, though they run beside those of the sample. */
	String LOCK = "the empty graph";

}
