package studio.fofo.identity;

import studio.fofo.kernel.ErrorCode;

/** Errors of sign-in, sessions and API keys. */
public enum IdentityErrors implements ErrorCode {
  @Reason(kind = Kind.INVALID, meaning = "The sign-in message does not follow EIP-4361 exactly: build it with a SIWE library and send it as it was signed.")
  IDENTITY_MESSAGE_MALFORMED,

  @Reason(kind = Kind.INVALID, meaning = "An address is not 0x and 40 hexadecimal digits with an EIP-55 checksum.")
  IDENTITY_ADDRESS_MALFORMED,

  @Reason(kind = Kind.INVALID, meaning = "The signature is not hexadecimal, has an impossible length, or is malleable (high s, v other than 27, 28, 0 or 1).")
  IDENTITY_SIGNATURE_MALFORMED,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The signature does not match the address and the exact bytes of the message.")
  IDENTITY_SIGNATURE_INVALID,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The message was signed for another domain than this studio's: this may be phishing.")
  IDENTITY_DOMAIN_FOREIGN,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The message's URI does not belong to the domain that it names.")
  IDENTITY_URI_FOREIGN,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The message names a chain that this studio does not use: see GET /config.")
  IDENTITY_CHAIN_UNSUPPORTED,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "The account may be a contract, and its chain does not respond: try again.")
  IDENTITY_CHAIN_UNAVAILABLE,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The message's nonce was not issued by this server: request one first.")
  IDENTITY_NONCE_UNKNOWN,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The message's nonce has expired: request a new one and sign again.")
  IDENTITY_NONCE_EXPIRED,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The message has already been used: request a new nonce and sign again.")
  IDENTITY_NONCE_USED,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The message's expiration time has passed, or it was issued too long ago.")
  IDENTITY_MESSAGE_EXPIRED,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The message is not valid yet, or was issued in the future: check the clock.")
  IDENTITY_MESSAGE_EARLY,

  @Reason(kind = Kind.CONFLICT, meaning = "The wallet belongs to another account: sign in with it instead.")
  IDENTITY_WALLET_TAKEN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The account has no such wallet.")
  IDENTITY_WALLET_NOT_FOUND,

  @Reason(kind = Kind.CONFLICT, meaning = "The account's only wallet is still needed: remove what needs it first, or link another wallet.")
  IDENTITY_WALLET_NEEDED,

  @Reason(kind = Kind.CONFLICT, meaning = "This is the account's only way to sign in: link another wallet or an e-mail address first.")
  IDENTITY_LAST_WAY_IN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The session does not exist, or it is not yours.")
  IDENTITY_SESSION_NOT_FOUND,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "A contract vouches for the address on another chain than the one on which the account was proven, where it may be "
      + "anybody's.")
  IDENTITY_WALLET_ELSEWHERE,

  @Reason(kind = Kind.INVALID, meaning = "The e-mail address is invalid: expected name@domain, at most 254 characters.")
  IDENTITY_EMAIL_MALFORMED,

  @Reason(kind = Kind.CONFLICT, meaning = "The e-mail address belongs to another account: sign in with it instead.")
  IDENTITY_EMAIL_TAKEN,

  @Reason(kind = Kind.LIMITED, meaning = "Too many codes were requested for this e-mail address, or too many wrong ones entered: wait, then request another.")
  IDENTITY_CODE_LIMITED,

  @Reason(kind = Kind.INVALID, meaning = "A public name has 2 to 40 characters on one line, and is neither an e-mail address, a wallet address nor reserved for the studio.")
  IDENTITY_NAME_INVALID,

  @Reason(kind = Kind.NOT_FOUND, meaning = "No person has this id.")
  IDENTITY_PERSON_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "The code is not six digits.")
  IDENTITY_CODE_MALFORMED,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The code belongs to another e-mail address, was requested in another browser, was already used, or is not the newest one.")
  IDENTITY_CODE_WRONG,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The code has expired: request a new one.")
  IDENTITY_CODE_EXPIRED,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "Too many wrong codes were entered: request a new one.")
  IDENTITY_CODE_EXHAUSTED,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "There is no refresh cookie: sign in.")
  IDENTITY_REFRESH_MISSING,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The refresh cookie is unknown, expired or signed out: sign in.")
  IDENTITY_REFRESH_INVALID,

  @Reason(kind = Kind.CONFLICT, meaning = "Another tab of the browser has just renewed the session: retry with the current cookie.")
  IDENTITY_REFRESH_SUPERSEDED,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The refresh cookie was used before, so it may have been stolen: its session is closed; sign in.")
  IDENTITY_REFRESH_REUSED,

  @Reason(kind = Kind.FORBIDDEN, meaning = "The call comes from a page of another origin, which may not use this cookie.")
  IDENTITY_ORIGIN_FOREIGN,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The API key is malformed, unknown or revoked: create a new one.")
  IDENTITY_KEY_INVALID,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The API key does not exist, or it is not yours.")
  IDENTITY_KEY_NOT_FOUND,

  @Reason(kind = Kind.INVALID, meaning = "An API key needs a name of 1 to 80 characters and at least one known scope.")
  IDENTITY_KEY_FORM_INVALID,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The account has the maximum number of API keys: revoke one first.")
  IDENTITY_KEY_LIMIT_REACHED,

  @Reason(kind = Kind.FORBIDDEN, meaning = "An API key may not do this: sign in as a person.")
  IDENTITY_PERSON_REQUIRED
}
