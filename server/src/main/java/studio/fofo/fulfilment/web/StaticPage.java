package studio.fofo.fulfilment.web;

import jakarta.servlet.http.HttpServletResponse;

/** What our own small pages may do in a browser: wear the style that they bring, and nothing else. */
final class StaticPage {

  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private StaticPage() {}

  /** Takes the place of the policy for data, which the gateway gives to all of the API and which forbids styles. */
  static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
  }
}
