package studio.fofo.storage;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of content, derived from the content, so that anyone with the bytes can verify it.
 *
 * <pre>{@code
 * Cid.ofRaw("hello world".getBytes(UTF_8)).toString()   // bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e
 * Cid.parse("Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD").version()   // 0
 * }</pre>
 *
 * <p>Only SHA-256 and the codecs {@code raw} and {@code dag-pb} are supported, which is all that UnixFS files need. A name may contain its
 * block instead of a digest ("identity"); nothing is stored for it. Version 0 is written in base58, version 1 in lower-case base32; version
 * 1 is also read in upper-case base32, base58 ({@code z…}), base36 ({@code k…}) and base16 ({@code f…}). Immutable. Two names are equal
 * when version, codec and digest are. Source: the CID specification, {@code github.com/multiformats/cid}.
 */
public final class Cid {

  /** The encoding of a block. */
  public enum Codec {
    /** Plain bytes: a leaf. */
    RAW(0x55),
    /** A node with links, in protobuf. */
    DAG_PB(0x70);

    private final int number;

    Codec(int number) {
      this.number = number;
    }

    /** Its number in the multicodec table. */
    public int number() {
      return number;
    }
  }

  /** The largest block that a name may contain, as in other implementations. */
  public static final int LARGEST_WITHIN = 128;

  private static final int SHA_256 = 0x12;
  private static final int IDENTITY = 0;
  private static final int MORE = 0x80;
  private static final int DIGEST_LENGTH = 32;
  private static final int MULTIHASH_LENGTH = DIGEST_LENGTH + 2;
  private static final int LONGEST_TEXT = 1 + 2 * (LARGEST_WITHIN + 5);
  private static final int BASE_36 = 36;

  private final int version;
  private final Codec codec;
  private final int hash;
  private final byte[] digest;

  private Cid(int version, Codec codec, int hash, byte[] digest) {
    this.version = version;
    this.codec = codec;
    this.hash = hash;
    this.digest = digest;
  }

  /** The version 1 name of a block with this SHA-256. */
  public static Cid v1(Codec codec, byte[] digest) {
    return new Cid(1, codec, SHA_256, checked(digest));
  }

  /** The version 0 name of a dag-pb block with this SHA-256. */
  public static Cid v0(byte[] digest) {
    return new Cid(0, Codec.DAG_PB, SHA_256, checked(digest));
  }

  /**
   * The name that contains this block.
   *
   * @throws IllegalArgumentException above {@link #LARGEST_WITHIN}
   */
  public static Cid within(Codec codec, byte[] block) {
    if (block.length > LARGEST_WITHIN) {
      throw new IllegalArgumentException("a name contains at most " + LARGEST_WITHIN + " bytes, got " + block.length);
    }
    return new Cid(1, codec, IDENTITY, block.clone());
  }

  /** The name of a single raw block that holds exactly these bytes: a plain SHA-256 underneath. */
  public static Cid ofRaw(byte[] block) {
    return v1(Codec.RAW, sha256(block));
  }

  /** The name of these bytes taken as one block. */
  public static Cid ofBlock(int version, Codec codec, byte[] block) {
    return version == 0 ? v0(sha256(block)) : v1(codec, sha256(block));
  }

  /**
   * Parses a name in text form.
   *
   * @throws IllegalArgumentException if it is malformed, or uses an unsupported hash or codec
   */
  public static Cid parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("a CID has at most " + LONGEST_TEXT + " characters here, this text has " + text.length());
    }
    return switch (text.charAt(0)) {
      case 'Q' -> fromBytes(Base58.decode(text));
      case 'b' -> version1(Base32.decode(text.substring(1)), text);
      case 'B' -> version1(Base32.decode(text.substring(1).toLowerCase(Locale.ROOT)), text);
      case 'z' -> version1(Base58.decode(text.substring(1)), text);
      case 'f', 'F' -> version1(HexFormat.of().parseHex(text.substring(1)), text);
      case 'k', 'K' -> version1(new BigInteger(text.substring(1), BASE_36).toByteArray(), text);
      default -> throw new IllegalArgumentException(
          "\"" + text + "\" is not a CID: expected Qm… (version 0) or version 1 as b… (base32), z… (base58), k… (base36) or f… (base16)");
    };
  }

  /** Parses the binary form, as in links of dag-pb nodes and in archives. */
  public static Cid fromBytes(byte[] bytes) {
    if (bytes.length == MULTIHASH_LENGTH && bytes[0] == SHA_256 && bytes[1] == DIGEST_LENGTH) {
      return v0(Arrays.copyOfRange(bytes, 2, MULTIHASH_LENGTH));
    }
    if (bytes.length == MULTIHASH_LENGTH + 2 && bytes[0] == 1 && bytes[2] == SHA_256 && bytes[3] == DIGEST_LENGTH) {
      return v1(codec(bytes[1]), Arrays.copyOfRange(bytes, 4, MULTIHASH_LENGTH + 2));
    }
    if (bytes.length >= 4 && bytes[0] == 1 && bytes[2] == IDENTITY) {
      return within(codec(bytes[1]), blockWithin(bytes));
    }
    throw new IllegalArgumentException(
        "0x" + HexFormat.of().formatHex(bytes) + " is not a CID with SHA-256 or an inline block, and the codec raw or dag-pb");
  }

  /** After its length, a varint of one byte, or of two for the largest. */
  private static byte[] blockWithin(byte[] bytes) {
    var isLargest = bytes.length > 5 && bytes[3] == (byte) MORE && bytes[4] == 1;
    var length = isLargest ? LARGEST_WITHIN : bytes[3];
    var start = isLargest ? 5 : 4;
    if (length != bytes.length - start) {
      throw new IllegalArgumentException("0x" + HexFormat.of().formatHex(bytes) + " is not a CID with at most " + LARGEST_WITHIN
          + " inline bytes: its length does not match its content");
    }
    return Arrays.copyOfRange(bytes, start, bytes.length);
  }

  private static Cid version1(byte[] bytes, String text) {
    if (bytes.length == 0 || bytes[0] != 1) {
      throw new IllegalArgumentException("\"" + text + "\" is not a CID of version 1");
    }
    return fromBytes(bytes);
  }

  private static Codec codec(byte number) {
    return Arrays.stream(Codec.values()).filter(codec -> codec.number == number).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "codec 0x" + Integer.toHexString(number & 0xFF) + " is not supported, only raw (0x55) and dag-pb (0x70)"));
  }

  private static byte[] checked(byte[] digest) {
    if (digest.length != DIGEST_LENGTH) {
      throw new IllegalArgumentException("a SHA-256 has " + DIGEST_LENGTH + " bytes, got " + digest.length);
    }
    return digest.clone();
  }

  private static byte[] sha256(byte[] block) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(block);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  public int version() {
    return version;
  }

  public Codec codec() {
    return codec;
  }

  /**
   * The 32 bytes of SHA-256, as stored by contracts. A copy.
   *
   * @throws IllegalStateException if the name contains its block instead
   */
  public byte[] digest() {
    if (hash == IDENTITY) {
      throw new IllegalStateException(this + " contains its block and has no SHA-256");
    }
    return digest.clone();
  }

  /** The block, if the name contains it. A copy. */
  public Optional<byte[]> blockWithin() {
    return hash == IDENTITY ? Optional.of(digest.clone()) : Optional.empty();
  }

  /** Whether these bytes are the block of this name. */
  public boolean matches(byte[] block) {
    return MessageDigest.isEqual(digest, hash == IDENTITY ? block : sha256(block));
  }

  /** The same block under its version 1 name. */
  public Cid asVersion1() {
    return version == 1 ? this : new Cid(1, codec, hash, digest);
  }

  /** The binary form: a multihash for version 0; version, codec and multihash for version 1. */
  public byte[] bytes() {
    var header = version == 0 ? new byte[] {SHA_256, DIGEST_LENGTH}
        : digest.length < MORE ? new byte[] {1, (byte) codec.number, (byte) hash, (byte) digest.length}
        : new byte[] {1, (byte) codec.number, (byte) hash, (byte) MORE, 1};
    var bytes = Arrays.copyOf(header, header.length + digest.length);
    System.arraycopy(digest, 0, bytes, header.length, digest.length);
    return bytes;
  }

  /** As in {@code ipfs://…}, the way tokens point to their metadata. */
  public String uri() {
    return "ipfs://" + this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cid that && version == that.version && codec == that.codec && hash == that.hash
        && Arrays.equals(digest, that.digest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest);
  }

  /** The canonical text. */
  @Override
  public String toString() {
    return version == 0 ? Base58.encode(bytes()) : "b" + Base32.encode(bytes());
  }
}
