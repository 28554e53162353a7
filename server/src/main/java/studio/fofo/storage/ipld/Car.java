package studio.fofo.storage.ipld;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import studio.fofo.storage.Cid;

/**
 * Writes a content-addressed archive, version 1: a header that names the root, then each block with its CID. Readers verify every block
 * against its name and need not trust us. Source: {@code ipld.io/specs/transport/car/carv1}.
 */
public final class Car {

  private static final int CBOR_MAP_OF_TWO = 0xA2;
  private static final int CBOR_ARRAY_OF_ONE = 0x81;
  private static final int CBOR_TEXT = 0x60;
  private static final int CBOR_BYTES = 0x40;
  private static final int CBOR_BYTES_ONE_LENGTH_BYTE = 0x58;
  private static final int CBOR_SHORT = 24;
  private static final byte[] CBOR_TAG_CID = {(byte) 0xD8, 0x2A};
  private static final int IDENTITY_MULTIBASE = 0;

  private final OutputStream target;

  /** Starts an archive by writing the header. The stream is not closed. */
  public Car(OutputStream target, Cid root) throws IOException {
    this.target = target;
    var header = header(root);
    target.write(Varint.of(header.length));
    target.write(header);
  }

  /** Blocks contained in their names are not written: the gateway specification forbids it. */
  public void block(Cid cid, byte[] block) throws IOException {
    if (cid.blockWithin().isPresent()) {
      return;
    }
    var name = cid.bytes();
    target.write(Varint.of((long) name.length + block.length));
    target.write(name);
    target.write(block);
  }

  /** {@code {"roots": [CID], "version": 1}} in DAG-CBOR. */
  private static byte[] header(Cid root) {
    var header = new ByteArrayOutputStream(64);
    header.write(CBOR_MAP_OF_TWO);
    text(header, "roots");
    header.write(CBOR_ARRAY_OF_ONE);
    header.writeBytes(CBOR_TAG_CID);
    var length = root.bytes().length + 1;
    if (length < CBOR_SHORT) {
      header.write(CBOR_BYTES + length);
    } else {
      header.write(CBOR_BYTES_ONE_LENGTH_BYTE);
      header.write(length);
    }
    header.write(IDENTITY_MULTIBASE);
    header.writeBytes(root.bytes());
    text(header, "version");
    header.write(1);
    return header.toByteArray();
  }

  private static void text(ByteArrayOutputStream header, String ascii) {
    header.write(CBOR_TEXT + ascii.length());
    header.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
