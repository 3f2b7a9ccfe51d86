/** A query as it will be run: what is read, filtered, ordered, cut and shown. Each plan prints itself. */
@NullMarked
package org.touyan.query.plan;

import org.jspecify.annotations.NullMarked;
