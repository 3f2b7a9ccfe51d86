package org.touyan.api;

import java.net.InetAddress;
import java.time.Clock;
import java.time.ZoneId;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.access.Budgets;
import org.touyan.graph.Graph;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiConfiguration implements WebMvcConfigurer {

	@Bean
	Clock clock() {
		return Clock.system(ZoneId.of("Asia/Shanghai"));
	}

	@Bean
	GraphReads graphReads(Graph graph, ApiSettings settings, ReadLog log, RequestMetrics metrics) {
		return new GraphReads(graph, settings.statementTimeout(), log, metrics);
	}

	@Bean
	RequestCompiler requestCompiler(CompiledSchema schema, Clock clock, ApiSettings settings, Budgets budgets,
			ServerProperties server) {
		return new RequestCompiler(schema, clock, new Limits(settings), new RequestCost(budgets),
				shows(settings.explain(), server.getAddress()));
	}

	@Bean
	GraphQlSourceBuilderCustomizer compiledQueries(CompiledSchema schema, RequestCompiler compiler,
			ComputedFields reads, Clock clock, GraphReads graph, ApiSettings settings, Documents documents,
			ServerProperties server, ReadLog log, Seam seam, ObjectProvider<Areas> areas,
			ObjectProvider<SdlAddition> additions, ObjectProvider<DataFetcherExceptionResolver> resolvers,
			ObjectProvider<Subscriptions> subscriptions, ObjectProvider<FieldContexts> contexts) {
		DataFetcherExceptionHandler failures = DataFetcherExceptionResolver
			.createExceptionHandler(resolvers.orderedStream().toList());
		var queries = new CompiledQueryStrategy(compiler, reads, log,
				shows(settings.introspection(), server.getAddress()), failures);
		var questions = new QuestionWiring(schema, compiler, reads, clock, graph, log,
				areas.getIfAvailable(() -> given -> given));
		return builder -> builder
			.schemaFactory((sdl, wiring) -> schema.create(sdl, added(additions, sdl, wiring), questions::wired))
			.inspectSchemaMappings(seam::check)
			.configureGraphQl(engine -> engine.queryExecutionStrategy(queries)
				.mutationExecutionStrategy(new MutationStrategy(failures))
				.subscriptionExecutionStrategy(
						new SubscriptionStrategy(compiler, subscriptions, contexts, questions, clock, failures))
				.preparsedDocumentProvider(documents));
	}

	private static RuntimeWiring added(ObjectProvider<SdlAddition> additions, TypeDefinitionRegistry sdl,
			RuntimeWiring wiring) {
		RuntimeWiring wired = wiring;
		for (SdlAddition addition : additions.orderedStream().toList()) {
			wired = addition.add(sdl, wired);
		}
		return wired;
	}

	/** How the graph is built, and all that can be asked of it, is nobody's business but on the machine itself. */
	static boolean shows(@Nullable Boolean setting, @Nullable InetAddress address) {
		return setting == null ? address != null && address.isLoopbackAddress() : setting;
	}

	@Bean
	SmartInitializingSingleton registeredDocumentsFit(RegisteredDocuments registered, GraphQlSource source) {
		return () -> registered.check(source.schema());
	}

	/** Messages of constraints may say how many there are of something. */
	@Bean
	ValidationConfigurationCustomizer messages() {
		return configuration -> configuration.addProperty(
				BaseHibernateValidatorConfiguration.CONSTRAINT_EXPRESSION_LANGUAGE_FEATURE_LEVEL, "bean-methods");
	}

	/** Before Spring's own function, which would answer the same address. */
	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> graphQlOverHttp(GraphQlEndpoint endpoint) {
		return RouterFunctions.route(RequestPredicates.path("/graphql"), endpoint::handle);
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> malformedRequests(JsonMapper json) {
		return server -> server
			.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new MalformedRequests(json)));
	}

	@Bean
	RuntimeWiringConfigurer scalars() {
		return wiring -> wiring.scalar(DateScalar.TYPE).scalar(AreaScalar.TYPE);
	}

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addRedirectViewController("/", "/graphiql");
		registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
	}

}
