package org.touyan.access;

import java.time.Duration;
import java.time.LocalDate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has it written down that a grant gives nothing. Where it cannot be now, it is tried again a minute later. */
@Component
class GrantConflicts {

	private static final Logger log = LoggerFactory.getLogger(GrantConflicts.class);

	private final Cache<String, Grant> tried = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

	private final GrantWriter writer;

	GrantConflicts(GrantWriter writer) {
		this.writer = writer;
	}

	/** The request of whose token it is is answered all the same. */
	void found(Grant grant, LocalDate day) {
		if (grant.conflictOn() != null || tried.asMap().putIfAbsent(grant.id(), grant) != null) {
			return;
		}
		try {
			writer.conflict(grant, day);
		}
		catch (RuntimeException failed) {
			log.error("That the grant {} has no effect is not in the change log: {}", grant.id(), failed.getMessage());
		}
	}

}
