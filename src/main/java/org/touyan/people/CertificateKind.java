package org.touyan.people;

/** Grades of the certificate of social work, the lowest first. 证书等级 */
public enum CertificateKind {

	/** 助理社会工作师 */
	ASSISTANT,
	/** 社会工作师 */
	SOCIAL_WORKER,
	/** 高级社会工作师 */
	SENIOR

}
