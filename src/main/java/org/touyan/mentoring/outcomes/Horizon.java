package org.touyan.mentoring.outcomes;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** After how many months it is told what became of people. */
@Constraint(validatedBy = Horizon.Known.class)
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Horizon {

	String message() default "months is ${validatedValue}; it can be 6, 12 or 24.";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Knows those for which there are figures. */
	final class Known implements ConstraintValidator<Horizon, Integer> {

		@Override
		public boolean isValid(Integer months, ConstraintValidatorContext context) {
			return OutcomeFigures.areFor(months);
		}

	}

}
