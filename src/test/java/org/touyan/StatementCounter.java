package org.touyan;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.AsyncTransactionCallback;
import org.neo4j.driver.async.AsyncTransactionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Writes down the statements that reads send to the database, as they pass the real driver; but not those, every few
 * seconds, for what the caller was granted.
 */
@TestComponent
public class StatementCounter implements BeanPostProcessor {

	private final List<Query> statements = new CopyOnWriteArrayList<>();

	/**
	 * The statements since the last call.
	 * @return in the order in which they were sent
	 */
	public List<Query> drain() {
		List<Query> drained = List.copyOf(statements);
		statements.clear();
		return drained;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return bean instanceof Driver driver ? watched(Driver.class, driver) : bean;
	}

	private <T> T watched(Class<T> type, T target) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> invoke(target, method, arguments)));
	}

	private @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		Object[] passed = arguments == null ? new Object[0] : Arrays.copyOf(arguments, arguments.length);
		if (method.getName().equals("executeReadAsync") && passed[0] instanceof AsyncTransactionCallback<?> callback) {
			passed[0] = (AsyncTransactionCallback<?>) transaction -> callback
				.execute(watched(AsyncTransactionContext.class, transaction));
		}
		if (method.getName().equals("runAsync") && passed[0] instanceof Query query
				&& !query.text().contains(":Grant")) {
			statements.add(query);
		}
		try {
			Object result = method.invoke(target, passed);
			return result instanceof AsyncSession session ? watched(AsyncSession.class, session) : result;
		}
		catch (InvocationTargetException failure) {
			throw failure.getCause();
		}
	}

}
