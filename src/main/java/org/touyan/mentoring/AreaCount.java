package org.touyan.mentoring;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;

/**
 * How many of a subdistrict should have a mentor and how many have none.
 *
 * @param area the first nine digits of its code
 */
record AreaCount(String area, @Nullable String name, NodeRef subdistrict, @Nullable Long wanted,
		@Nullable Long unpaired) {

}
