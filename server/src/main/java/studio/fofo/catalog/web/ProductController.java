package studio.fofo.catalog.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.artworks.ReportReason;
import studio.fofo.artworks.Reporter;
import studio.fofo.artworks.Reports;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.mockups.MakersMockupRows;
import studio.fofo.catalog.offering.ProductEditing;
import studio.fofo.catalog.offering.Publishing;
import studio.fofo.catalog.products.ProductPages;
import studio.fofo.catalog.products.ProductQuery;
import studio.fofo.catalog.products.ProductSearch;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.web.EntityTag;
import studio.fofo.runtime.web.HotReads;
import studio.fofo.runtime.web.IfMatch;

/** The market's products, and their management by creators. */
@RestController
@NeedsScope(Scope.SELL)
@ConditionalOnRole(Role.BUSINESS)
class ProductController {

  private final ProductSearch searching;
  private final Publishing publishing;
  private final ProductEditing editing;
  private final Blanks blanks;
  private final MakersMockupRows makersMockups;
  private final Reports reports;

  ProductController(ProductSearch searching, Publishing publishing, ProductEditing editing, Blanks blanks,
      MakersMockupRows makersMockups, Reports reports) {
    this.makersMockups = makersMockups;
    this.searching = searching;
    this.publishing = publishing;
    this.editing = editing;
    this.blanks = blanks;
    this.reports = reports;
  }

  /**
   * @param words up to 1000 characters, optional
   */
  record ProductReportForm(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, implementation = ReportReason.class) @Nullable String reason,
      @Schema(maxLength = 1_000) @Nullable String words) {

    Reports.Complaint complaint() {
      return new Reports.Complaint(reason == null ? "" : reason, words == null ? "" : words);
    }
  }

  @NeedsNoScope(owner = Scope.SELL)
  @GetMapping("/api/v1/products")
  ProductListView list(@ParameterObject ProductListing listing, HttpServletRequest request) {
    var query = listing.query();
    var page = searching.page(query, listing.howMany(), listing.cursor());
    var facets = listing.wantsFacets() ? searching.facets(query) : null;
    HotReads.keep(request, ProductPages.list(query.sort(), page.items()));
    return new ProductListView(page.items().stream().map(ProductSummaryView::of).toList(), page.nextCursor(), facets);
  }

  @NeedsNoScope(owner = Scope.SELL)
  @GetMapping("/api/v1/products/{id}")
  ProductView one(@PathVariable("id") String idOrSlug, HttpServletRequest request) {
    var product = searching.one(idOrSlug);
    HotReads.keep(request, product.version(), ProductPages.page(product.id()));
    return view(product);
  }

  @GetMapping("/api/v1/me/products")
  Page<ProductSummaryView> mine(Caller caller, @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return searching.page(ProductQuery.allOf(caller.userId()), Page.limit(limit), cursor).map(ProductSummaryView::of);
  }

  @PostMapping("/api/v1/products")
  @ResponseStatus(HttpStatus.CREATED)
  @Idempotent
  ResponseEntity<ProductView> publish(Caller caller, NewId newId, @RequestBody ProductForm form) {
    var product = publishing.publish(new ProductId(newId.as(ProductId.PREFIX)), caller.userId(), form.draft());
    return ResponseEntity.created(URI.create("/api/v1/products/" + product.id()))
        .header(HttpHeaders.ETAG, EntityTag.of(product.version()))
        .body(view(product));
  }

  @PatchMapping("/api/v1/products/{id}")
  ResponseEntity<ProductView> edit(
      Caller caller, @PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ProductEditForm form) {
    var product = editing.edit(productId(id), caller.userId(), IfMatch.required(ifMatch), form.edit());
    return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTag.of(product.version())).body(view(product));
  }

  /** For everybody, signed in or not; each counts once, however often they send. */
  @PostMapping("/api/v1/products/{idOrSlug}/reports")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void report(@Nullable Caller caller, @PathVariable String idOrSlug, @RequestBody ProductReportForm form) {
    var product = searching.one(idOrSlug);
    reports.file(product.artworkId(), product.id().value(), Reporter.of(caller), form.complaint());
  }

  /** Takes it off sale; it stays readable for those who bought it. */
  @DeleteMapping("/api/v1/products/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> unpublish(
      Caller caller, @PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    editing.unpublish(productId(id), caller.userId(), IfMatch.optional(ifMatch));
    return ResponseEntity.noContent().build();
  }

  private ProductView view(Product product) {
    return ProductView.of(product, blanks.require(product.blankId()), makersMockups.of(product.id()));
  }

  private static ProductId productId(String text) {
    try {
      return new ProductId(text);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(CatalogErrors.PRODUCT_NOT_FOUND, "you have no product \"" + text + "\"");
    }
  }
}
