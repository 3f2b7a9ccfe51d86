package org.touyan.picture;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large pictures may be.
 *
 * @param most nodes of one picture with all of its pages, and of what is read around one node along one field
 * @param exact nodes of a network up to which betweenness is computed from all of them
 * @param sample nodes from which it is estimated in a larger one
 */
@ConfigurationProperties("touyan.picture")
record PictureSettings(@DefaultValue("2000") int most, @DefaultValue("2000") int exact,
		@DefaultValue("500") int sample) {
}
