package org.touyan.alliances;

/**
 * A reason for a partner.
 *
 * @param value from 0, against, to 1, for
 * @param contribution to the score: value by weight, by the sum of the weights
 * @param text for a clerk, in Chinese
 */
record PartnerReason(Factor factor, double value, double weight, double contribution, String text) {

	enum Factor {

		INDUSTRY, PRODUCT, NEARNESS, UNPAIRED, TIES

	}

}
