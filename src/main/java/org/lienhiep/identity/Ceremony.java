package org.lienhiep.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** What browser and server say to each other about a passkey (WebAuthn), read and checked. Attestation is not asked for. */
final class Ceremony {

    /** A passkey just made, checked. */
    record Made(String credentialId, byte[] credential, long counter) {}

    private static final int LONGEST = 20_000;
    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final WebAuthnManager CHECKS = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    private static final AttestedCredentialDataConverter CREDENTIALS = new AttestedCredentialDataConverter(CONVERTER);
    private static final List<PublicKeyCredentialParameters> KINDS = List.of(
            kind(COSEAlgorithmIdentifier.ES256),
            kind(COSEAlgorithmIdentifier.EdDSA),
            kind(COSEAlgorithmIdentifier.RS256));

    private Ceremony() {}

    private static PublicKeyCredentialParameters kind(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /** What the browser needs to make a passkey: one that is found without a name and asks for finger, face or PIN. */
    static Map<String, Object> creation(
            HttpServletRequest request,
            String union,
            String handle,
            String username,
            String name,
            String challenge,
            List<String> known) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("rp", Map.of("id", request.getServerName(), "name", union));
        options.put("user", Map.of("id", handle, "name", username, "displayName", name));
        options.put("challenge", challenge);
        options.put(
                "pubKeyCredParams",
                KINDS.stream()
                        .map(k -> Map.of("type", "public-key", "alg", k.getAlg().getValue()))
                        .toList());
        options.put(
                "excludeCredentials",
                known.stream().map(id -> Map.of("type", "public-key", "id", id)).toList());
        options.put(
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
        options.put("attestation", "none");
        return options;
    }

    /** What the browser needs to use one. */
    static Map<String, Object> use(HttpServletRequest request, String challenge) {
        return Map.of("challenge", challenge, "rpId", request.getServerName(), "userVerification", "required");
    }

    /** Reads what a browser sent when it made a passkey. */
    static Optional<RegistrationData> made(String json) {
        if (!isObject(json)) return Optional.empty();
        try {
            RegistrationData data = CHECKS.parseRegistrationResponseJSON(json);
            boolean whole = data.getAttestationObject() != null && data.getCollectedClientData() != null;
            return whole ? Optional.of(data) : Optional.empty();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Reads what a browser sent when it used a passkey. */
    static Optional<AuthenticationData> used(String json) {
        if (!isObject(json)) return Optional.empty();
        try {
            AuthenticationData data = CHECKS.parseAuthenticationResponseJSON(json);
            boolean whole = data.getCredentialId() != null
                    && data.getAuthenticatorData() != null
                    && data.getSignature() != null
                    && data.getCollectedClientData() != null;
            return whole ? Optional.of(data) : Optional.empty();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isObject(String json) {
        return json.length() <= LONGEST && json.contains("\"response\"") && json.contains("\"clientDataJSON\"");
    }

    /** Checks a passkey just made: its challenge, its origin, its place, that its owner was asked. */
    static Optional<Made> check(RegistrationData data, String challenge, HttpServletRequest request) {
        try {
            CHECKS.verify(data, new RegistrationParameters(server(challenge, request), KINDS, true));
            var inside = data.getAttestationObject().getAuthenticatorData();
            var credential = inside.getAttestedCredentialData();
            if (credential == null) return Optional.empty();
            return Optional.of(new Made(
                    base64(credential.getCredentialId()), CREDENTIALS.convert(credential), inside.getSignCount()));
        } catch (WebAuthnException wrong) {
            return Optional.empty();
        }
    }

    /** Checks the use of a passkey, its counter too; gives the new counter. */
    static Optional<Long> check(
            AuthenticationData data, byte[] credential, long counter, String challenge, HttpServletRequest request) {
        var kept = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                counter,
                CREDENTIALS.convert(credential),
                null,
                null,
                null,
                null);
        try {
            CHECKS.verify(data, new AuthenticationParameters(server(challenge, request), kept, null, true));
            return Optional.of(data.getAuthenticatorData().getSignCount());
        } catch (WebAuthnException wrong) {
            return Optional.empty();
        }
    }

    /** The page may have come over HTTPS that ends before this server; browsers use passkeys on no other than HTTPS and localhost. */
    private static ServerProperty server(String challenge, HttpServletRequest request) {
        String host = request.getHeader("Host");
        var origins = Set.of(Origin.create("https://" + host), Origin.create("http://" + host));
        return new ServerProperty(
                origins,
                request.getServerName(),
                new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)));
    }

    /** Bytes as browsers write them. */
    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
