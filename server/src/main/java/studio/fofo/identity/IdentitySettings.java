package studio.fofo.identity;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in, sessions and keys ({@code fofo.identity.*}).
 *
 * @param origins the public origins of this studio, for example {@code https://fofo.studio}; sign-in messages must name one of them.
 *     None means a local studio: {@code http://localhost}, {@code 127.0.0.1} and {@code [::1]} on any port
 * @param operators wallets that may use the console; none means anvil's account 9, on the local chain only
 * @param issuer names this installation in its tokens
 * @param masterKeyset a Tink keyset (JSON) for AES-256-GCM; none means {@code keys/master-keyset.json} in {@code FOFO_HOME}, created at the
 *     first start. Without it sealed data cannot be read
 * @param nonceLifetime how long a nonce for signing in with a wallet is valid
 * @param accessTokenLifetime how long an access token is valid
 * @param refreshTokenLifetime how long a session lasts without use
 * @param refreshGrace how long a refresh token may still be sent after its successor was used, by a slow tab, without counting as stolen
 * @param refreshLost how long a used refresh token may be sent again while its successor was never used: its reply was lost
 * @param codeLifetime how long a mailed code is valid
 * @param signingKeyLifetime how long each key signs
 */
@ConfigurationProperties("fofo.identity")
public record IdentitySettings(
    @DefaultValue List<String> origins,
    @DefaultValue List<String> operators,
    @DefaultValue("fofo") String issuer,
    @Nullable String masterKeyset,
    @DefaultValue("10m") Duration nonceLifetime,
    @DefaultValue("10m") Duration accessTokenLifetime,
    @DefaultValue("30d") Duration refreshTokenLifetime,
    @DefaultValue("10s") Duration refreshGrace,
    @DefaultValue("1h") Duration refreshLost,
    @DefaultValue("10m") Duration codeLifetime,
    @DefaultValue("30d") Duration signingKeyLifetime) {

  /** Anvil's well-known account 9: its key is public, so it is an operator on local chains only. */
  public static final String LOCAL_OPERATOR = "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720";
}
