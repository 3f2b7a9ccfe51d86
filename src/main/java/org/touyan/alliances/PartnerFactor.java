package org.touyan.alliances;

/** By what a partner is judged. */
enum PartnerFactor {

	INDUSTRY, PRODUCT, NEARNESS, UNPAIRED, TIES

}
