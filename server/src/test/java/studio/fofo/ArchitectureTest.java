package studio.fofo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.artworks.PictureText;
import studio.fofo.chain.TransactionListener;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.ErrorCode;
import studio.fofo.kernel.PlainText;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.testing.ProductClasses;

/** The rules of the architecture. */
class ArchitectureTest {

  private static final int COLUMNS = 140;
  private static final int MOST_OTHERS = 8;
  /** Modules in whose root packages an "address" or an "account" is always one on a chain. */
  private static final Set<String> ON_CHAIN = Set.of("chain", "identity", "minting", "payment", "points");

  private static final JavaClasses PRODUCT = ProductClasses.all();

  @Test
  void keepsModulesToTheirAllowedDependencies() {
    ApplicationModules.of(FofoApplication.class).verify();
  }

  @Test
  void keepsTheKernelFreeOfFrameworks() {
    noClasses().that().resideInAPackage("studio.fofo.kernel..").and().doNotHaveSimpleName("package-info")
        .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "tools.jackson..", "jakarta..", "java.sql..")
        .check(PRODUCT);
  }

  /** It is large, and loaded only if a key is in AWS KMS. */
  @Test
  void keepsTheLibraryOfAwsInItsPackage() {
    noClasses().that().resideOutsideOfPackage("studio.fofo.chain.signing.aws..")
        .should().dependOnClassesThat().resideInAPackage("software.amazon..")
        .check(PRODUCT);
  }

  /** A library: its pictures depend on nothing but the request. */
  @Test
  void keepsThePainterFreeOfFrameworksAndModules() {
    noClasses().that().resideInAPackage("studio.fofo.painter..").and().doNotHaveSimpleName("package-info")
        .should().dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "tools.jackson..", "jakarta..", "java.sql..", "org.slf4j..")
        .orShould()
        .dependOnClassesThat(DescribedPredicate.describe("of another module",
            type -> type.getPackageName().startsWith("studio.fofo.") && !type.getPackageName().startsWith("studio.fofo.painter")))
        .check(PRODUCT);
  }

  /** A library, too: the only one that calls ONNX Runtime, whose native code is loaded with the first model. */
  @Test
  void keepsInferenceFreeOfFrameworksAndModulesAndOnnxRuntimeInIt() {
    noClasses().that().resideInAPackage("studio.fofo.inference..").and().doNotHaveSimpleName("package-info")
        .should().dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "tools.jackson..", "jakarta..", "java.sql..", "org.slf4j..")
        .orShould()
        .dependOnClassesThat(DescribedPredicate.describe("of another module",
            type -> type.getPackageName().startsWith("studio.fofo.") && !type.getPackageName().startsWith("studio.fofo.inference")))
        .check(PRODUCT);
    noClasses().that().resideOutsideOfPackage("studio.fofo.inference..")
        .should().dependOnClassesThat().resideInAPackage("ai.onnxruntime..")
        .check(PRODUCT);
  }

  /** The state machines of orders, productions and mints have no side effects. */
  @Test
  void keepsStatesFreeOfSideEffects() {
    noClasses().that().resideInAPackage("studio.fofo.ordering.state")
        .or().haveNameMatching("studio\\.fofo\\.fulfilment\\.production\\.Production(Status|Step|Command|Effect)(\\$.*)?")
        .or().haveNameMatching("studio\\.fofo\\.minting\\.(mint\\.MintState|twin\\.TwinState)(\\$.*)?")
        .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "tools.jackson..", "java.sql..", "org.slf4j..")
        .check(PRODUCT);
  }

  @Test
  void requiresRolesOfAdapters() {
    classes().that().areAnnotatedWith(RestController.class).or().areAnnotatedWith(Controller.class)
        .or().implement(TaskHandler.class)
        .should().beAnnotatedWith(ConditionalOnRole.class)
        .orShould().haveSimpleName("HealthController").orShould().haveSimpleName("BasicErrorController")
        .orShould().haveFullyQualifiedName("studio.fofo.runtime.reactions.ReactionHandler")
        .check(PRODUCT);
  }

  /** One commit contains payment, order and stock (by a call from ordering); everything else reacts afterwards. */
  @Test
  void allowsOnlyTheOrderToListenWithinAPaymentsCommit() {
    assertThat(listeners(event -> event.startsWith("studio.fofo.payment.") || event.startsWith("studio.fofo.ordering."))).containsExactly(
        "ordering.progress.PaymentListener on PaymentConfirmed", "ordering.progress.PaymentListener on PaymentRefunded",
        "ordering.progress.PaymentListener on PaymentRemoved", "ordering.progress.PaymentListener on PaymentSettled",
        "ordering.progress.PaymentListener on SecondPayment");
  }

  /** Other listeners within a publisher's transaction: a module follows its own chain transactions, and events that must not be stored. */
  @Test
  void namesAllListenersWithinAPublishersCommit() {
    assertThat(listeners(event -> !event.startsWith("studio.fofo.payment.") && !event.startsWith("studio.fofo.ordering."))).containsExactly(
        "catalog.offering.TakedownListener on ArtworkTakenDown", "chain.engine.TransactionListeners on TransactionConfirmed",
        "chain.engine.TransactionListeners on TransactionFailed", "chain.engine.TransactionListeners on TransactionSubmitted",
        "fulfilment.production.ProductionProgress on SupplierUpdate",
        "minting.mint.MintSettlement on VoucherUseOrphaned",
        "minting.mint.TakenDownMints on ArtworkTakenDown",
        "minting.twin.TwinSettlement on VoucherUseOrphaned",
        "notification.mail.DueMails on EmailCodeIssued", "ordering.progress.PaymentListener on TwinMinted",
        "payment.escrow.EscrowLogs on HeadMoved");
  }

  /** Each receives its own kind of transaction, within the engine's commit. */
  @Test
  void namesAllTransactionListeners() {
    assertThat(PRODUCT.stream().filter(type -> type.isAssignableTo(TransactionListener.class) && !type.isInterface())
        .map(type -> type.getName().replace("studio.fofo.", "")).sorted())
        .containsExactly("minting.collection.CollectionSettlement", "minting.mint.MintSettlement", "minting.twin.TwinSettlement",
            "payment.escrow.Outcomes", "payment.signing.RelayOutcomes");
  }

  private static List<String> listeners(Predicate<String> ofEvent) {
    return PRODUCT.stream().flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(EventListener.class) || method.isAnnotatedWith(TransactionalEventListener.class))
        .filter(method -> ofEvent.test(method.getRawParameterTypes().getFirst().getName()))
        .map(method -> method.getOwner().getName().replace("studio.fofo.", "") + " on "
            + method.getRawParameterTypes().getFirst().getSimpleName())
        .sorted().toList();
  }

  @Test
  void forbidsFloatsForMoney() {
    for (var module : List.of("kernel", "catalog", "ordering", "payment", "minting", "chain", "points")) {
      noFields().that().areDeclaredInClassesThat().resideInAPackage("studio.fofo." + module + "..")
          .should().haveRawType(double.class).orShould().haveRawType(float.class)
          .orShould().haveRawType(Double.class).orShould().haveRawType(Float.class)
          .allowEmptyShould(true)
          .check(PRODUCT);
    }
  }

  @Test
  void takesTimeFromTheClock() {
    noClasses().that().resideOutsideOfPackages("studio.fofo.kernel..", "studio.fofo.painter..")
        .should().callMethod(Instant.class, "now")
        .check(PRODUCT);
    noClasses().that().resideOutsideOfPackages("studio.fofo.kernel..", "studio.fofo.painter..")
        .and().haveSimpleNameNotEndingWith("Benchmark").and().doNotHaveSimpleName("Told")
        .should().callMethod(System.class, "currentTimeMillis").orShould()
        .callMethodWhere(DescribedPredicate.describe("a clock of the host",
            call -> call.getTargetOwner().isEquivalentTo(Clock.class) && call.getName().startsWith("system")))
        .check(PRODUCT);
  }

  /** A stream of rows keeps its connection until it is closed, which is easily forgotten; lists are small here. */
  @Test
  void readsRowsAsLists() {
    noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").check(PRODUCT);
  }

  /** All code that decides by a path sees the same spelling. */
  @Test
  void readsThePathInOneType() {
    noClasses().that().doNotHaveFullyQualifiedName("studio.fofo.runtime.web.RequestPath")
        .should()
        .callMethodWhere(DescribedPredicate.describe("a request's raw path",
            call -> call.getTargetOwner().isAssignableTo(HttpServletRequest.class)
                && List.of("getRequestURI", "getRequestURL", "getServletPath", "getPathInfo").contains(call.getName())))
        .check(PRODUCT);
  }

  /** Digits, letters and dates are the same on every host only if no default locale is used. */
  @Test
  void forbidsTheHostsLocale() {
    noClasses().should().callMethod(String.class, "format", String.class, Object[].class)
        .orShould().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
        .orShould().callMethod(Locale.class, "getDefault")
        .orShould().callMethod(DateTimeFormatter.class, "ofPattern", String.class)
        .orShould().callMethod(DateTimeFormatter.class, "ofLocalizedDate", FormatStyle.class)
        .orShould().callMethod(DateTimeFormatter.class, "ofLocalizedDateTime", FormatStyle.class)
        .orShould().callMethod(NumberFormat.class, "getInstance")
        .orShould().callMethod(NumberFormat.class, "getCurrencyInstance")
        .orShould().callConstructor(DecimalFormat.class, String.class)
        .orShould().callConstructor(SimpleDateFormat.class, String.class)
        .check(PRODUCT);
  }

  /** {@code %d} writes a number in the digits of the host's locale, {@code %s} never does. */
  @Test
  void formatsNumbersWithTheSameDigitsEverywhere() throws IOException {
    var conversion = Pattern.compile("%(\\d+\\$)?[-#+0,(]*\\d*(\\.\\d+)?[doxXeEfgG]");
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        assertThat(Files.readAllLines(file)).as(file.toString())
            .noneMatch(line -> conversion.matcher(line).find() && !line.contains("Locale.ROOT"));
      }
    }
  }

  /** The formatter checks code but not comments; quoted texts may be longer. */
  @Test
  void limitsTheLengthOfLines() throws IOException {
    for (var root : List.of("src/main/java", "src/test/java")) {
      try (var files = Files.walk(Path.of(root))) {
        for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
          var code = Files.readString(file).replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"");
          assertThat(code.lines()).as(file.toString()).noneMatch(line -> line.length() > COLUMNS && line.indexOf('"') < 0);
        }
      }
    }
  }

  /** Texts checked elsewhere would miss the review. Not reviewed: an API key's name, which only its owner reads, an address, which only the
   * shipper reads, and a report and accounts with suppliers, which only operators read. */
  @Test
  void reviewsTextsOfBodiesInOnePlace() {
    noClasses().that().doNotBelongToAnyOf(FieldChecks.class, PictureText.class)
        .and().doNotHaveFullyQualifiedName("studio.fofo.storage.web.Disposition")
        .should().callMethod(PlainText.class, "trouble", String.class).orShould().callMethod(PlainText.class, "trimmed", String.class)
        .check(PRODUCT);
    noClasses().that().doNotHaveFullyQualifiedName("studio.fofo.ordering.web.OrderForm")
        .and().doNotHaveFullyQualifiedName("studio.fofo.fulfilment.web.MakerConsole").and()
        .resideOutsideOfPackages("studio.fofo.artworks.review", "studio.fofo.identity.web")
        .should().callMethod(FieldChecks.class, "ofPrivateText", ErrorCode.class).check(PRODUCT);
  }

  /** {@code MintingErrors} of {@code minting}; errors of any endpoint are not the runtime's own, and are called {@code HttpErrors}. */
  @Test
  void namesErrorsAfterTheirModuleAndDocumentsThem() {
    for (var type : PRODUCT.stream().filter(type -> type.isAssignableTo(ErrorCode.class) && !type.isInterface()).toList()) {
      var module = type.getPackage().getRelativeName();
      var stem = module.equals("runtime") ? "Http" : StringUtils.capitalize(module);
      assertThat(type.isEnum()).as(type.getName()).isTrue();
      assertThat(type.getSimpleName()).isEqualTo(stem + "Errors");
      assertThat(type.getFields()).as(type.getName()).allSatisfy(field -> assertThat(
          field.getName().equals("$VALUES") || field.isAnnotatedWith(ErrorCode.Reason.class)).as(field.getName()).isTrue());
    }
  }

  /** Only {@code chain} knows the chains: other modules ask it, in any role. */
  @Test
  void readsChainSettingsInChainOnly() throws IOException {
    noClasses().that().resideOutsideOfPackage("studio.fofo.chain..")
        .should().beAnnotatedWith(DescribedPredicate.describe("the settings of chains",
            annotation -> annotation.getRawType().isEquivalentTo(ConfigurationProperties.class)
                && Stream.of("value", "prefix").anyMatch(name -> annotation.get(name).filter("fofo.chain"::equals).isPresent())))
        .check(PRODUCT);
    var named = Pattern.compile("\"[^\"]*(?<!studio\\.)\\bfofo\\.chain\\b");
    var root = Path.of("src/main/java/studio/fofo");
    try (var files = Files.walk(root)) {
      for (var file : files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(root.resolve("chain"))).toList()) {
        assertThat(Files.readAllLines(file)).as(file.toString()).noneMatch(line -> named.matcher(line).find());
      }
    }
  }

  /**
   * Modules pass wallets and contracts to each other as {@link Address}es, which are always well-formed and independent of letter case.
   * Found by names that mean nothing else there; {@code token}, which may be {@code native}, is not among them.
   */
  @Test
  void typesAddressesBetweenModules() {
    var anywhere = Pattern.compile("(.*W|w)allets?|payer|payee|contract|holder");
    var onChain = Pattern.compile(anywhere + "|address|account|sender|recipient|owner|creator|to|from");
    var untyped = PRODUCT.stream().filter(type -> type.getPackageName().matches("studio\\.fofo\\.\\w+"))
        .flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
        .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> texts(method).anyMatch(
            name -> (ON_CHAIN.contains(module(method)) ? onChain : anywhere).matcher(name).matches()))
        .map(method -> method.getDeclaringClass().getName().replace("studio.fofo.", "") + "." + method.getName()).sorted().toList();
    assertThat(untyped).isEmpty();
  }

  /** The names of a method's text parameters, and its own if it returns a text; a record's accessors are its components. */
  private static Stream<String> texts(Method method) {
    return Stream.concat(
        Stream.of(method.getParameters()).filter(parameter -> holdsText(parameter.getParameterizedType())).map(Parameter::getName),
        Stream.of(method).filter(asked -> holdsText(asked.getGenericReturnType())).map(Method::getName));
  }

  /** {@code String}, {@code Optional<String>}, {@code Map<UserId, String>}; a map's keys may be anything. */
  private static boolean holdsText(Type type) {
    return type.equals(String.class)
        || type instanceof ParameterizedType generic && holdsText(List.of(generic.getActualTypeArguments()).getLast());
  }

  private static String module(Method method) {
    return method.getDeclaringClass().getPackageName().replace("studio.fofo.", "");
  }

  /** All errors of a form are reported at once, and in the same words everywhere. */
  @Test
  void checksFormsWithFieldChecksOnly() {
    noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.validation..").check(PRODUCT);
    noClasses().that().haveSimpleNameEndingWith("Form").and().areRecords().should().dependOnClassesThat().areAssignableTo(Refusal.class)
        .check(PRODUCT);
    noClasses().that().doNotBelongToAnyOf(FieldChecks.class, Refusal.class)
        .and().doNotHaveFullyQualifiedName("studio.fofo.runtime.ShownTexts")
        .and().doNotHaveFullyQualifiedName("studio.fofo.runtime.web.ProblemHandler")
        .and().doNotHaveFullyQualifiedName("studio.fofo.catalog.stock.CountedStock")
        .should().callConstructor(Refusal.FieldError.class, String.class, String.class).check(PRODUCT);
  }

  /**
   * A class with more than eight collaborators has more than one responsibility. Records and enums are data, as are the painter's drawings;
   * {@code Migrations} is only injected so that tables exist.
   */
  @Test
  void limitsCollaboratorsToEight() {
    var crowded = PRODUCT.stream()
        .filter(type -> !type.isRecord() && !type.isEnum() && !type.getPackageName().startsWith("studio.fofo.painter"))
        .flatMap(type -> type.getConstructors().stream())
        .filter(constructor -> constructor.getRawParameterTypes().stream().filter(of -> !of.isEquivalentTo(Migrations.class))
            .count() > MOST_OTHERS)
        .map(constructor -> constructor.getOwner().getName().replace("studio.fofo.", "")).sorted().toList();
    assertThat(crowded).isEmpty();
  }

  @Test
  void forbidsFieldInjection() {
    noFields().should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired").check(PRODUCT);
  }

  @Test
  void forbidsVagueNames() {
    noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
        .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util")
        .orShould().haveSimpleNameEndingWith("Dto")
        .check(PRODUCT);
  }
}
