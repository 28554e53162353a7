package studio.fofo.fulfilment.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.catalog.BlankId;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.fulfilment.vendors.Connecting;
import studio.fofo.fulfilment.vendors.Mapping;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Role;

/** Vendors' accounts and mappings, for operators. Tokens and secrets are taken, and never shown. */
@RestController
@ForPeople
@RequestMapping("/api/v1/console/suppliers")
@ConditionalOnRole(Role.BUSINESS)
class MakerConsole {

  private static final int LONGEST_TOKEN = 4096;
  private static final int LONGEST_ID = 100;
  private static final int MOST_MAPPINGS = 200;

  private final MakerViews views;
  private final Connecting connecting;
  private final Mapping mapping;
  private final URI studio;

  MakerConsole(MakerViews views, Connecting connecting, Mapping mapping, @Value("${fofo.public-url}") URI studio) {
    this.views = views;
    this.connecting = connecting;
    this.mapping = mapping;
    this.studio = studio;
  }

  /** A vendor's token. Prints nothing. */
  record TokenForm(@Nullable String token, @Nullable String store) {

    @Override
    public String toString() {
      return "TokenForm[…]";
    }
  }

  /** A vendor's webhook secret. Prints nothing. */
  record SecretForm(@Nullable String secret) {

    @Override
    public String toString() {
      return "SecretForm[…]";
    }
  }

  record StoreView(String id, String name) {}

  record StoresView(List<StoreView> stores) {}

  record HookPathView(String url) {}

  record MappingForm(@Nullable String variantId, @Nullable String vendorProductId, @Nullable String vendorId, @Nullable String fill) {}

  record MappingsForm(@Nullable List<@Nullable MappingForm> mappings) {}

  @GetMapping
  MakerViews.MakersView all(Caller caller) {
    caller.requireOperator();
    return views.makers();
  }

  /** The stores that a token may use. Nothing is stored. */
  @PostMapping("/{name}/stores")
  StoresView stores(Caller caller, @PathVariable String name, @RequestBody TokenForm form) {
    caller.requireOperator();
    var token = secret("token", form.token());
    return new StoresView(connecting.storesFor(name, token).stream().map(store -> new StoreView(store.id(), store.name())).toList());
  }

  @PutMapping("/{name}/account")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void connect(Caller caller, @PathVariable String name, @RequestBody TokenForm form) {
    caller.requireOperator();
    var token = secret("token", form.token());
    var check = FieldChecks.ofPrivateText(FulfilmentErrors.FULFILMENT_MAPPING_INVALID);
    var store = check.text("store", form.store(), 1, LONGEST_ID);
    check.done();
    connecting.connect(name, token, store);
  }

  @DeleteMapping("/{name}/account")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void disconnect(Caller caller, @PathVariable String name) {
    caller.requireOperator();
    connecting.disconnect(name);
  }

  @PutMapping("/{name}/webhook-secret")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void webhookSecret(Caller caller, @PathVariable String name, @RequestBody SecretForm form) {
    caller.requireOperator();
    connecting.webhookSecret(name, secret("secret", form.secret()));
  }

  /** A new address for a vendor that does not sign; the one before stops working. It is shown once. */
  @PutMapping("/{name}/webhook-path")
  HookPathView webhookPath(Caller caller, @PathVariable String name) {
    caller.requireOperator();
    return new HookPathView(studio.resolve("/api/v1/webhooks/suppliers/" + name + "/" + connecting.newHintSegment(name)).toString());
  }

  /** Reads the vendor's catalogue soon. */
  @PostMapping("/{name}/catalogue/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void sync(Caller caller, @PathVariable String name) {
    caller.requireOperator();
    connecting.sync(name);
  }

  @PostMapping("/{name}/news/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void newsRead(Caller caller, @PathVariable String name) {
    caller.requireOperator();
    connecting.newsSeen(name);
  }

  /** Proposals for each variant of a blank, with what is confirmed. */
  @GetMapping("/{name}/mappings")
  MakerViews.MappingsView mappings(
      Caller caller, @PathVariable String name, @RequestParam(required = false) @Nullable String blank,
      @RequestParam(required = false) @Nullable String product) {
    caller.requireOperator();
    return views.mappings(name, blank(blank), Optional.ofNullable(product));
  }

  @PutMapping("/{name}/mappings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(Caller caller, @PathVariable String name, @RequestBody MappingsForm form) {
    caller.requireOperator();
    var check = FieldChecks.ofPrivateText(FulfilmentErrors.FULFILMENT_MAPPING_INVALID);
    var forms = form.mappings() == null ? List.<@Nullable MappingForm>of() : form.mappings();
    check.that(!forms.isEmpty() && forms.size() <= MOST_MAPPINGS, "mappings", "has " + forms.size() + " entries, expected 1 to "
        + MOST_MAPPINGS);
    var confirmations = forms.stream().limit(MOST_MAPPINGS).map(each -> confirmation(check, each)).toList();
    check.done();
    mapping.confirm(name, confirmations);
  }

  @DeleteMapping("/{name}/mappings/{variantId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Caller caller, @PathVariable String name, @PathVariable String variantId) {
    caller.requireOperator();
    mapping.remove(name, variantId);
  }

  private static Mapping.Confirmation confirmation(FieldChecks check, @Nullable MappingForm form) {
    var given = form == null ? new MappingForm(null, null, null, null) : form;
    return new Mapping.Confirmation(check.text("mappings.variantId", given.variantId(), 1, LONGEST_ID),
        check.text("mappings.vendorProductId", given.vendorProductId(), 1, LONGEST_ID),
        check.text("mappings.vendorId", given.vendorId(), 1, LONGEST_ID),
        check.oneOf("mappings.fill", given.fill(), MakerConsole::fill, "contain, cover"));
  }

  private static Optional<VendorVariant.Fill> fill(String word) {
    return switch (word) {
      case "contain" -> Optional.of(VendorVariant.Fill.CONTAIN);
      case "cover" -> Optional.of(VendorVariant.Fill.COVER);
      default -> Optional.empty();
    };
  }

  private static BlankId blank(@Nullable String id) {
    try {
      return new BlankId(Optional.ofNullable(id).orElseThrow(() -> new Refusal(HttpErrors.PARAMETER_INVALID,
          "blank is missing, expected a blank's id such as tee")));
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID, String.valueOf(malformed.getMessage()));
    }
  }

  static String word(VendorVariant.Fill fill) {
    return fill.name().toLowerCase(Locale.ROOT);
  }

  /** Its text never appears in a message. */
  private static String secret(String field, @Nullable String value) {
    var text = value == null ? "" : value.strip();
    var check = FieldChecks.ofPrivateText(FulfilmentErrors.FULFILMENT_TOKEN_REFUSED);
    check.that(!text.isEmpty() && text.length() <= LONGEST_TOKEN && text.chars().allMatch(letter -> letter > ' ' && letter < 127), field,
        "is missing, too long, or has characters that no token has");
    check.done();
    return text;
  }
}
