package studio.fofo.fulfilment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderTwins;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;

/**
 * Where the code on a hang tag leads: to the piece's digital twin, or, before it is minted, to a page that says so. It shows nothing about
 * the order or the buyer.
 */
@RestController
@NeedsNoScope
@RequestMapping("/api/v1/tags/{tag}")
@ConditionalOnRole(Role.BUSINESS)
class TagController {

  private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
  private static final String PAGE = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>Digital twin</title>
      <style>
        :root { color-scheme: dark }
        body { font: 16px/1.5 system-ui, sans-serif; color: #e8e6f5; background: #0b0a14; margin: 0; padding: 12vh 20px }
        main { max-width: 30rem; margin: auto } h1 { font-size: 1.6rem; margin: 0 0 .5rem } p { color: #a9a4c7; margin: 0 }
      </style>
      </head>
      <body>
      <main>
      <h1>The digital twin is on its way</h1>
      <p>It is minted to the buyer's wallet while the piece is made. Scan the tag again later.</p>
      </main>
      </body>
      </html>
      """;

  private final Pieces pieces;
  private final FactoryJobs jobs;
  private final OrderTwins twins;

  TagController(Pieces pieces, FactoryJobs jobs, OrderTwins twins) {
    this.pieces = pieces;
    this.jobs = jobs;
    this.twins = twins;
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> twin(HttpServletResponse response, @PathVariable String tag) {
    var piece = find(tag);
    var twin = twins.of(jobs.require(piece.job()).orderId()).stream().filter(one -> one.line() == piece.line()).findFirst();
    if (twin.isPresent()) {
      return ResponseEntity.status(HttpStatus.FOUND).cacheControl(CacheControl.noCache()).location(URI.create(twin.get().page())).build();
    }
    StaticPage.protect(response);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(PAGE);
  }

  private Piece find(String tag) {
    return (FORM.matcher(tag).matches() ? pieces.withTag(tag) : Optional.<Piece>empty())
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_TAG_UNKNOWN, "no hang tag has this code"));
  }
}
