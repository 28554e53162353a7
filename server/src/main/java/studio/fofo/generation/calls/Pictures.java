package studio.fofo.generation.calls;

import java.util.Base64;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.remote.PictureDownloads;
import studio.fofo.generation.remote.PictureDownloads.Download;

/** Pictures within replies. */
public final class Pictures {

  private Pictures() {}

  /** A picture, or why it is none. */
  public static CallState made(byte[] file, EngineOrder order) {
    return switch (PictureDownloads.picture(file, order)) {
      case Download.Picture picture -> new CallState.Made(picture.png(), picture.width(), picture.height());
      case Download.Unusable unusable -> new CallState.Refused(unusable.reason());
      case Download.Gone gone -> new CallState.Refused("the engine sent no picture");
    };
  }

  /** The same of Base64, also as a data URI. */
  public static CallState made(String base64, EngineOrder order) {
    try {
      return made(Base64.getDecoder().decode(base64.substring(base64.indexOf(',') + 1)), order);
    } catch (IllegalArgumentException garbage) {
      return new CallState.Refused("the engine sent something that is not a picture");
    }
  }
}
