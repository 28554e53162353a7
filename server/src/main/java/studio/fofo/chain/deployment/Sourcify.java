package studio.fofo.chain.deployment;

import java.net.URI;
import studio.fofo.kernel.Address;
import tools.jackson.databind.json.JsonMapper;

/** Sourcify's API, version 2 (docs.sourcify.dev). */
record Sourcify(URI base, VerifierHttp http) implements Verifier {

  @Override
  public String verify(long chainId, Address address, Built built, byte[] arguments) {
    var known = http.get(at("/v2/contract/" + chainId + "/" + address));
    if (known.path("match").isString()) {
      return "verified already (" + known.get("match").asString() + ")";
    }
    var body = JsonMapper.shared().createObjectNode().put("compilerVersion", built.compiler())
        .put("contractIdentifier", built.qualifiedName());
    body.set("stdJsonInput", JsonMapper.shared().readTree(built.standardInput()));
    var posted = http.post(at("/v2/verify/" + chainId + "/" + address), body);
    if (!posted.path("verificationId").isString()) {
      return "refused: " + posted.path("message").asString(posted.toString());
    }
    for (var round = 0; round < VerifierHttp.ROUNDS; round++) {
      var job = http.get(at("/v2/verify/" + posted.get("verificationId").asString()));
      if (job.path("isJobCompleted").asBoolean(false)) {
        return job.path("contract").path("match").isString() ? "verified (" + job.get("contract").get("match").asString() + ")"
            : "not verified: " + job.path("error").path("message").asString("no reason given");
      }
      http.pause();
    }
    return "still being verified: look at it later";
  }

  private URI at(String path) {
    return URI.create(base.toString().replaceAll("/+$", "") + path);
  }
}
