package org.touyan.access;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives tokens to the demo accounts. What is the name of none is told to no log: a password may be typed there. */
@RestController
@ConditionalOnProperty(name = "touyan.access.issuer", matchIfMissing = true, havingValue = "false")
class SignIn {

	private static final int LONGEST = 1000;

	private final AccessSettings settings;

	private final JwtEncoder signer;

	private final Clock clock;

	private final RateLimits limits;

	private final ErrorResponses refusals;

	private final JsonMapper json;

	SignIn(AccessSettings settings, JwtEncoder signer, Clock clock, RateLimits limits, ErrorResponses refusals,
			JsonMapper json) {
		this.settings = settings;
		this.signer = signer;
		this.clock = clock;
		this.limits = limits;
		this.refusals = refusals;
		this.json = json;
	}

	@GetMapping("/auth/accounts")
	List<String> accounts() {
		return DemoAccount.names();
	}

	@PostMapping(path = "/auth/token", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Nullable
	Map<String, Object> token(HttpServletRequest request, HttpServletResponse response) throws IOException {
		JsonNode asked = read(request);
		String name = asked.path("username").asString("");
		if (refusals.tooMany(response, limits.signIn(request.getRemoteAddr(), name))) {
			return null;
		}
		var account = DemoAccount.of(name, asked.path("password").asString(""));
		if (account.isEmpty()) {
			refusals.record(request, response, RequestRejection.INVALID_CREDENTIALS,
					accounts().contains(name) ? name : "");
			return null;
		}
		Jwt token = signer.encode(JwtEncoderParameters.from(account.get().claims(settings, clock.instant())));
		return Map.of("access_token", token.getTokenValue(), "token_type", "Bearer", "expires_in",
				DemoAccount.VALID.toSeconds());
	}

	private JsonNode read(HttpServletRequest request) throws IOException {
		byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
		if (body.length > LONGEST) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		try {
			return json.readTree(body);
		}
		catch (JacksonException _) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

}
