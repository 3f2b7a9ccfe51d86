package org.touyan.people.records;

/** Where somebody stands with the service, after table ZB126. 人员状态 */
enum PersonnelState {

	/** 现职人员 */
	IN_SERVICE,
	/** 离退人员 */
	RETIRED,
	/** 调出人员 */
	TRANSFERRED,
	/** 已去世 */
	DECEASED,
	/** 其他人员 */
	OTHER

}
