package org.touyan.api;

import jakarta.validation.Payload;

/** Marks constraints of arguments that are refused with the code PAGE_TOO_LARGE, others are with INVALID_ARGUMENT. */
public interface PageTooLarge extends Payload {
}
