/** Puts people on record, corrects what is, and ends it. */
@NullMarked
package org.touyan.people.records;

import org.jspecify.annotations.NullMarked;
