package studio.fofo.chain.deployment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The IPFS hash of a contract's metadata, which Solidity appends to the code in CBOR ("Contract Metadata" in its documentation). IPFS hashes
 * a small file as one UnixFS node in one DAG-PB block.
 */
final class MetadataHash {

  private static final byte[] KEY = {0x64, 'i', 'p', 'f', 's', 0x58, 0x22};
  private static final int LENGTH = 34;
  private static final int ONE_BLOCK = 256 * 1024;

  private MetadataHash() {}

  /** The multihash at the end of the code; empty if there is none. */
  static Optional<byte[]> in(byte[] code) {
    if (code.length < 2) {
      return Optional.empty();
    }
    var length = (code[code.length - 2] & 0xff) << 8 | code[code.length - 1] & 0xff;
    for (var at = Math.max(0, code.length - 2 - length); at + KEY.length + LENGTH <= code.length; at++) {
      if (Arrays.equals(code, at, at + KEY.length, KEY, 0, KEY.length)) {
        return Optional.of(Arrays.copyOfRange(code, at + KEY.length, at + KEY.length + LENGTH));
      }
    }
    return Optional.empty();
  }

  /** The multihash of a metadata file. */
  static byte[] of(String metadata) {
    var bytes = metadata.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > ONE_BLOCK) {
      throw new IllegalArgumentException("metadata of " + bytes.length + " bytes does not fit into one block");
    }
    var file = new ByteArrayOutputStream();
    file.write(0x08);
    file.write(0x02);
    field(file, 0x12, bytes);
    file.write(0x18);
    number(file, bytes.length);
    var block = new ByteArrayOutputStream();
    field(block, 0x0a, file.toByteArray());
    var hash = new ByteArrayOutputStream();
    hash.write(0x12);
    hash.write(0x20);
    hash.writeBytes(sha256(block.toByteArray()));
    return hash.toByteArray();
  }

  private static void field(ByteArrayOutputStream into, int tag, byte[] value) {
    into.write(tag);
    number(into, value.length);
    into.writeBytes(value);
  }

  /** A varint of Protocol Buffers. */
  private static void number(ByteArrayOutputStream into, int value) {
    var rest = value;
    while (rest > 0x7f) {
      into.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    into.write(rest);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
