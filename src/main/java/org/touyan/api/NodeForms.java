package org.touyan.api;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import org.touyan.query.NodeForm;

/** How nodes are kept in the graph, by the SDL of the service. */
@Component
public class NodeForms {

	private final CompiledSchema schema;

	private final Map<String, NodeForm> forms = new ConcurrentHashMap<>();

	/** Read when it is first needed: the schema is made of what needs this. */
	private final SingletonSupplier<Map<String, String>> types;

	NodeForms(CompiledSchema schema) {
		this.schema = schema;
		this.types = SingletonSupplier.of(() -> schema.described().types());
	}

	/**
	 * How nodes of a type are kept.
	 * @param type the name of an object type
	 */
	public NodeForm of(String type) {
		return forms.computeIfAbsent(type, name -> schema.described().form(name));
	}

	/**
	 * How a node with these labels is kept.
	 * @return empty where it is of no type of the SDL
	 */
	public Optional<NodeForm> of(Collection<String> labels) {
		return labels.stream().filter(types.obtain()::containsKey).findFirst().map(types.obtain()::get).map(this::of);
	}

}
