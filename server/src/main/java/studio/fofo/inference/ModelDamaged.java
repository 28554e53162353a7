package studio.fofo.inference;

import java.io.IOException;

/** A model's file is not the one that was named: its SHA-256 differs, or it is no graph that ONNX Runtime can read. */
public final class ModelDamaged extends IOException {

  private static final long serialVersionUID = 1L;

  public ModelDamaged(String message) {
    super(message);
  }

  ModelDamaged(String message, Throwable cause) {
    super(message, cause);
  }
}
