package org.touyan.sample;

import java.time.LocalDate;

import org.touyan.organisations.PostKind;

/**
 * Somebody who came into a seat of a settlement's team.
 *
 * @param post the first of the seat's posts
 * @param risen whether from another seat of the same team
 */
record Newcomer(SampleNode person, Settlement settlement, PostKind post, LocalDate day, boolean risen) {
}
