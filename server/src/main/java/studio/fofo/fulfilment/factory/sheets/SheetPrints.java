package studio.fofo.fulfilment.factory.sheets;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.Barcodes;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.sheets.SheetFile;
import studio.fofo.painter.sheets.SheetLabel;
import studio.fofo.painter.sheets.SheetPiece;
import studio.fofo.storage.Media;
import studio.fofo.storage.MediaStore;
import studio.fofo.storage.MediaUrl;

/** Writes a sheet's file from the print files of its pieces. */
@Component
public class SheetPrints {

  private final Pieces pieces;
  private final FactoryJobs jobs;
  private final MediaStore media;

  SheetPrints(Pieces pieces, FactoryJobs jobs, MediaStore media) {
    this.pieces = pieces;
    this.jobs = jobs;
    this.media = media;
  }

  /** As PNG, 300 dpi; takes seconds. @throws Refusal if a print file is not stored here */
  public void write(LaidSheet sheet, OutputStream out) throws IOException {
    SheetFile.write(sheet.layout().sheet(), sheet.layout().film(), new Prints(), out);
  }

  private final class Prints implements SheetFile.Prints {

    @Override
    public Raster of(SheetPiece print) {
      var piece = pieces.require(Long.parseLong(print.key()));
      return jobs.lines(piece.job()).stream()
          .filter(line -> line.line() == piece.line())
          .findFirst()
          .flatMap(line -> media.find(new MediaUrl(line.url())))
          .map(Media::bytes)
          .map(Raster::decode)
          .orElseThrow(
              () -> new Refusal(FulfilmentErrors.FULFILMENT_FILE_UNKNOWN, "the print file of " + piece.code() + " is not stored here"));
    }

    @Override
    public SheetLabel labelOf(SheetPiece print) {
      var piece = pieces.require(Long.parseLong(print.key()));
      return new SheetLabel(Barcodes.code128(piece.code().toString()), piece.code() + " " + piece.variantId());
    }
  }
}
