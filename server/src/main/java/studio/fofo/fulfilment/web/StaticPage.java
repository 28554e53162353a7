package studio.fofo.fulfilment.web;

import jakarta.servlet.http.HttpServletResponse;

/** The content security policy of our own small pages: inline styles, and nothing else. */
final class StaticPage {

  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private StaticPage() {}

  /** Replaces the policy for data, which the gateway sets for all of the API and which forbids styles. */
  static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
  }
}
