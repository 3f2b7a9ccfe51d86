package org.touyan;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/** With a certificate and its key, as the README says, the service speaks TLS and nothing else. */
@TouyanTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = FirstCounts.LOCK, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
@Order(6)
class TlsTests {

	private static final char[] PASSWORD = "certificate".toCharArray();

	private final Neo4jConnectionDetails connection;

	TlsTests(@Autowired Neo4jConnectionDetails connection) {
		this.connection = connection;
	}

	@Test
	void aCertificateIsAllItTakes(@TempDir Path folder)
			throws IOException, GeneralSecurityException, InterruptedException {
		KeyStore made = certificate(folder);
		var environment = new HashMap<>(ServiceProcess.server(connection));
		environment.put("SERVER_SSL_CERTIFICATE",
				"file:" + pem(folder, "CERTIFICATE", made.getCertificate("service").getEncoded()));
		environment.put("SERVER_SSL_CERTIFICATEPRIVATEKEY",
				"file:" + pem(folder, "PRIVATE KEY", made.getKey("service", PASSWORD).getEncoded()));
		try (ServiceProcess started = ServiceProcess.start(folder, environment);
				HttpClient client = HttpClient.newBuilder().sslContext(trusting(made)).build()) {
			assertThat(started.readUntil("Store ")).as("%s", started.lines()).isNotNull();
			assertThat(started.api().getScheme()).isEqualTo("https");
			var request = HttpRequest.newBuilder(started.api().resolve("/graphql?query=%7B__typename%7D"))
				.header("Authorization", "Bearer " + ServiceProcess.issuer().everything())
				.build();
			var answer = client.send(request, BodyHandlers.ofString());
			assertThat(answer.body()).contains("\"__typename\":\"Query\"");
			assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
			assertThat(answer.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.2", "TLSv1.3");
		}
	}

	private static KeyStore certificate(Path folder)
			throws IOException, GeneralSecurityException, InterruptedException {
		Path store = folder.resolve("made.p12");
		int exit = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-keyalg", "RSA", "-alias", "service", "-dname", "CN=touyan", "-ext", "san=ip:127.0.0.1",
				"-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD))
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("keytool.log").toFile())
			.start()
			.waitFor();
		assertThat(exit).isZero();
		KeyStore made = KeyStore.getInstance("PKCS12");
		try (InputStream file = Files.newInputStream(store)) {
			made.load(file, PASSWORD);
		}
		return made;
	}

	private static Path pem(Path folder, String what, byte[] content) throws IOException {
		String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
		return Files.writeString(folder.resolve(what.replace(" ", "") + ".pem"),
				"-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, lines));
	}

	private static SSLContext trusting(KeyStore made) throws GeneralSecurityException {
		var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trusted.init(made);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trusted.getTrustManagers(), null);
		return context;
	}

}
