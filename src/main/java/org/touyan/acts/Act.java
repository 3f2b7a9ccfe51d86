package org.touyan.acts;

/**
 * An act of the department. It is the bean for the input type of the SDL that has its name with {@code Input} behind it
 * and is marked with {@code @act}; from that type follow its field of {@code Mutation}, its field of {@code Act}, its
 * payload and who may do it.
 *
 * @param <I> a record with the fields of the input type
 */
public interface Act<I extends Record> {

	/**
	 * Carries it out. What it writes is judged by the rules once all acts of the transaction are done, so it checks
	 * only what no rule can tell from the graph as it is afterwards.
	 * @param input as it was given; what refers to a node is the id of one that is there and that the caller sees
	 * @param graph writes, in the transaction of the act
	 * @return the id of the node that the payload shows
	 * @throws ActRefusedException where it cannot be done as it was asked; {@link GraphWriter#refusal} makes one
	 */
	String carryOut(I input, GraphWriter graph);

}
