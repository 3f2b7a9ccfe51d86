package org.touyan.sample;

import org.touyan.organisations.PostKind;

/** That a person held or holds a post. */
record Incumbency(SampleNode person, PostKind kind, SampleNode post, Span span) {
}
