package studio.fofo.generation.sdxl.lora;

import java.io.IOException;

/** A LoRA that was made for another network, or is of a kind that cannot be merged. The networks themselves are as they should be. */
public final class LoraUnfit extends IOException {

  private static final long serialVersionUID = 1;

  LoraUnfit(String message) {
    super(message);
  }

  /** The file cannot be read as a LoRA. */
  public LoraUnfit(IOException unreadable) {
    super(unreadable.getMessage(), unreadable);
  }
}
