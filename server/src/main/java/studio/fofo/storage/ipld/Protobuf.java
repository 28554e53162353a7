package studio.fofo.storage.ipld;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The subset of protobuf used by dag-pb and UnixFS: numbers and length-delimited bytes. */
final class Protobuf {

  static final int NUMBER = 0;
  static final int BYTES = 2;

  /** The fields of a message, in order. */
  interface Fields {

    default void number(int field, long value) {}

    default void bytes(int field, ByteBuffer value) {}
  }

  private Protobuf() {}

  static int tag(int field, int type) {
    return field << 3 | type;
  }

  static void writeNumber(ByteArrayOutputStream message, int field, long value) {
    Varint.write(message, tag(field, NUMBER));
    Varint.write(message, value);
  }

  static void writeBytes(ByteArrayOutputStream message, int field, byte[] value) {
    Varint.write(message, tag(field, BYTES));
    Varint.write(message, value.length);
    message.writeBytes(value);
  }

  /** @throws IllegalArgumentException when the message is malformed */
  static void read(ByteBuffer message, Fields fields) {
    while (message.hasRemaining()) {
      var tag = Varint.read(message);
      var field = Math.toIntExact(tag >>> 3);
      switch ((int) (tag & 7)) {
        case NUMBER -> fields.number(field, Varint.read(message));
        case BYTES -> fields.bytes(field, take(message));
        default -> throw new IllegalArgumentException("field " + field + " of the block has a wire type that does not belong there");
      }
    }
  }

  static byte[] array(ByteBuffer value) {
    var bytes = new byte[value.remaining()];
    value.get(bytes);
    return bytes;
  }

  private static ByteBuffer take(ByteBuffer message) {
    var length = Varint.read(message);
    if (length > message.remaining()) {
      throw new IllegalArgumentException("a field announces " + length + " bytes, the block has " + message.remaining() + " left");
    }
    var value = message.slice(message.position(), (int) length);
    message.position(message.position() + (int) length);
    return value;
  }
}
