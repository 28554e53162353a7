package studio.fofo.fulfilment.web;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import studio.fofo.fulfilment.factory.floor.PieceCode;
import studio.fofo.fulfilment.factory.sheets.FactorySheets;
import studio.fofo.fulfilment.factory.sheets.LaidSheet;
import studio.fofo.fulfilment.factory.sheets.SheetPrints;
import studio.fofo.fulfilment.web.FactorySheetView.FactorySheetList;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.Role;

/** Gang sheets for operators. */
@RestController
@ForPeople
@RequestMapping("/api/v1/console/factory/sheets")
@ConditionalOnRole(Role.BUSINESS)
class FactorySheetConsole {

  private static final int LATEST = 30;

  private final FactorySheets sheets;
  private final SheetPrints prints;

  FactorySheetConsole(FactorySheets sheets, SheetPrints prints) {
    this.sheets = sheets;
    this.prints = prints;
  }

  @GetMapping
  FactorySheetList list(Caller caller) {
    caller.requireOperator();
    return all(sheets.latest(LATEST));
  }

  /** Nests all that was started for film. */
  @PostMapping
  @Idempotent
  FactorySheetList lay(Caller caller, NewId newId) {
    caller.requireOperator();
    return all(sheets.lay(newId.as(LaidSheet.PREFIX), caller.userId().value()));
  }

  /** The file for the printer, written while it is sent. */
  @GetMapping(value = "/{id}/file", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<StreamingResponseBody> file(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    var sheet = sheets.require(id);
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(view(sheet).code() + ".png").build().toString())
        .cacheControl(CacheControl.noStore())
        .body(out -> prints.write(sheet, out));
  }

  private static FactorySheetList all(List<LaidSheet> shown) {
    return new FactorySheetList(shown.stream().map(FactorySheetConsole::view).toList());
  }

  private static FactorySheetView view(LaidSheet sheet) {
    return new FactorySheetView(sheet.id(), new PieceCode(PieceCode.Kind.SHEET, sheet.number()).toString(), sheet.layout().film().width(),
        sheet.layout().length(), sheet.lengthMm(), sheet.wastePercent(), sheet.at(), sheet.by(), sheet.layout().places().stream()
            .map(place -> new FactorySheetView.PlaceView(PieceCode.piece(place.piece()).toString(), place.left(), place.top(),
                place.turned() ? place.height() : place.width(), place.turned() ? place.width() : place.height(), place.turned()))
            .toList(),
        "/api/v1/console/factory/sheets/" + sheet.id() + "/file");
  }
}
