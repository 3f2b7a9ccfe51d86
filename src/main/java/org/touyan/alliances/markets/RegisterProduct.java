package org.touyan.alliances.markets;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 登记产品 */
@Component
class RegisterProduct implements Act<RegisterProduct.Input> {

	record Input(String name, ProductKind kind, List<String> villages) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String name = GivenName.of("name", input.name(), graph);
		if (!graph.read("MATCH (p:Product {name: $name}) RETURN p.id AS id", Map.of("name", name)).isEmpty()) {
			throw graph.refusal("INVALID_STATE", "There is a product of the name %s already.".formatted(name));
		}
		String product = graph.create("Product", Map.of("name", name, "kind", input.kind()));
		input.villages().stream().distinct().forEach(village -> graph.link(product, "villages", village));
		return product;
	}

}
