package org.touyan.query.schema;

import java.util.Locale;

import graphql.GraphQLContext;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationUtil;

/** Finds, at start-up, conditions of roles that the published filters do not allow. */
final class RoleCheck {

	private final GraphModel model;

	private final GraphQLSchema schema;

	RoleCheck(GraphModel model, GraphQLSchema schema) {
		this.model = model;
		this.schema = schema;
	}

	void run() {
		model.roots().forEach((name, root) -> {
			if (root instanceof RootField.Page page && page.role() != null) {
				check(name, page.target(), page.role());
			}
		});
	}

	private void check(String field, String target, RootField.Role role) {
		boolean valid = new ValidationUtil().isValidLiteralValue(role.where(), schema.getType(target + "Where"), schema,
				GraphQLContext.getDefault(), Locale.ROOT);
		if (!valid) {
			throw new SchemaException("The condition of @role on Query.%s is no %sWhere.".formatted(field, target));
		}
	}

}
