package studio.fofo.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.products.ProductPages;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.web.HotReads;

/** The blanks. */
@RestController
@NeedsNoScope
@ConditionalOnRole(Role.BUSINESS)
class BlankController {

  private final List<BlankView> blanks;

  BlankController(Blanks blanks) {
    this.blanks = blanks.all().stream().map(BlankView::of).toList();
  }

  @GetMapping("/api/v1/blanks")
  Page<BlankView> all(HttpServletRequest request) {
    HotReads.keep(request, ProductPages.BLANKS);
    return new Page<>(blanks, null);
  }
}
