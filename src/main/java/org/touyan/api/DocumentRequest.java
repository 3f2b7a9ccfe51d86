package org.touyan.api;

import org.jspecify.annotations.Nullable;

/** How a request came by its document: by which hash, if by any, and whether it may do more than read. */
record DocumentRequest(@Nullable String hash, boolean readsOnly) {

	static final DocumentRequest BY_TEXT = new DocumentRequest(null, false);

}
