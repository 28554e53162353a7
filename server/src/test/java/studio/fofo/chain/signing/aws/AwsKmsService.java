package studio.fofo.chain.signing.aws;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import studio.fofo.chain.signing.FakeService;
import studio.fofo.chain.signing.TestKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** AWS KMS with one key: JSON 1.1, requests signed with Signature Version 4, which it computes again and compares. */
final class AwsKmsService extends FakeService {

  static final String ACCESS_KEY = "AKIDEXAMPLE";
  static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

  private static final Pattern AUTHORIZATION = Pattern.compile("AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/(?<day>[0-9]{8})/"
      + "(?<region>[a-z0-9-]+)/kms/aws4_request, SignedHeaders=(?<headers>[a-z0-9;-]+), Signature=(?<signature>[0-9a-f]{64})");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  private final String arn;
  volatile TestKey key;
  volatile String spec = "ECC_SECG_P256K1";
  volatile String curve = "1.3.132.0.10";

  AwsKmsService(String arn, TestKey key) {
    this.arn = arn;
    this.key = key;
  }

  static Reply error(int status, String type, String message) {
    return new Reply(status, "application/x-amz-json-1.1",
        JsonMapper.shared().writeValueAsString(Map.of("__type", type, "message", message)), Map.of());
  }

  @Override
  protected Reply answer(Received request) {
    if (!isSigned(request)) {
      return error(400, "InvalidSignatureException", "The request signature we calculated does not match the signature you provided.");
    }
    var body = JsonMapper.shared().readTree(request.body());
    if (!List.of(arn, "alias/relayer").contains(body.path("KeyId").asString(""))) {
      return error(400, "NotFoundException", "Key does not exist");
    }
    return switch (request.header("x-amz-target")) {
      case "TrentService.GetPublicKey" -> reply(Map.of("KeyId", arn, "PublicKey", Base64.getEncoder().encodeToString(key.der(curve)),
          "KeySpec", spec, "KeyUsage", "SIGN_VERIFY", "SigningAlgorithms", List.of("ECDSA_SHA_256")));
      case "TrentService.Sign" -> sign(body);
      default -> error(400, "UnknownOperationException", "");
    };
  }

  private Reply sign(JsonNode body) {
    var digest = Base64.getDecoder().decode(body.path("Message").asString(""));
    if (!body.path("MessageType").asString("RAW").equals("DIGEST") || !body.path("SigningAlgorithm").asString("").equals("ECDSA_SHA_256")
        || digest.length != 32) {
      return error(400, "ValidationException", "Digest is invalid length for algorithm ECDSA_SHA_256.");
    }
    return reply(Map.of("KeyId", arn, "SigningAlgorithm", "ECDSA_SHA_256", "Signature",
        Base64.getEncoder().encodeToString(key.signDer(digest))));
  }

  private static Reply reply(Object body) {
    return new Reply(200, "application/x-amz-json-1.1", JsonMapper.shared().writeValueAsString(body), Map.of());
  }

  /** Source: AWS General Reference, "Create a signed AWS API request". */
  private static boolean isSigned(Received request) {
    var authorization = AUTHORIZATION.matcher(request.header("authorization"));
    var time = request.header("x-amz-date");
    if (!authorization.matches() || !authorization.group("key").equals(ACCESS_KEY) || !isNow(time)
        || !Arrays.asList(authorization.group("headers").split(";")).containsAll(List.of("host", "x-amz-date", "x-amz-target"))) {
      return false;
    }
    var scope = authorization.group("day") + "/" + authorization.group("region") + "/kms/aws4_request";
    var text = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + sha256(canonical(request, authorization));
    return hex(hmac(signingKey(authorization), text)).equals(authorization.group("signature"));
  }

  private static String canonical(Received request, Matcher authorization) {
    var signed = authorization.group("headers");
    var headers = Arrays.stream(signed.split(";")).map(name -> name + ":" + request.header(name).strip() + "\n")
        .collect(Collectors.joining());
    var path = URI.create(request.path()).getPath();
    return request.method() + "\n" + path + "\n\n" + headers + "\n" + signed + "\n" + sha256(request.body());
  }

  private static byte[] signingKey(Matcher authorization) {
    var ofDay = hmac(("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8), authorization.group("day"));
    return hmac(hmac(hmac(ofDay, authorization.group("region")), "kms"), "aws4_request");
  }

  private static boolean isNow(String time) {
    var sent = LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
    return Duration.between(sent, Clock.systemUTC().instant()).abs().compareTo(Duration.ofMinutes(15)) < 0;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String sha256(String text) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
