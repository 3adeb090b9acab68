package dev.drydock.sim.kubernetes.proto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Reads protobuf's wire format from bytes that somebody sent.
final class Wire {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final ByteBuffer bytes;
  private int form;

  Wire(ByteBuffer bytes) {
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  static Wire of(byte[] bytes) {
    return new Wire(ByteBuffer.wrap(bytes));
  }

  boolean hasMore() {
    return bytes.hasRemaining();
  }

  /// Read the number of the next field.
  int field() throws IOException {
    long tag = varint();
    form = (int) (tag & 7);
    if (tag >>> 3 < 1 || tag >>> 3 > 1 << 29) {
      throw new IOException("a field has no number");
    }
    return (int) (tag >>> 3);
  }

  /// Read a number of whatever form the field has.
  long number() throws IOException {
    return switch (form) {
      case VARINT -> varint();
      case FIXED64 -> bytes(8).getLong();
      case FIXED32 -> bytes(4).getInt();
      default -> throw new IOException("a number was expected");
    };
  }

  double fraction() throws IOException {
    return Double.longBitsToDouble(number());
  }

  String text() throws IOException {
    return StandardCharsets.UTF_8.decode(part()).toString();
  }

  byte[] raw() throws IOException {
    var part = part();
    var copy = new byte[part.remaining()];
    part.get(copy);
    return copy;
  }

  Wire message() throws IOException {
    return new Wire(part());
  }

  /// Pass over a field that nobody knows.
  void skip() throws IOException {
    if (form == BYTES) {
      part();
    } else {
      number();
    }
  }

  private ByteBuffer part() throws IOException {
    if (form != BYTES) {
      throw new IOException("bytes were expected");
    }
    long length = varint();
    if (length < 0 || length > bytes.remaining()) {
      throw new IOException("a field is longer than the body");
    }
    return bytes((int) length);
  }

  private ByteBuffer bytes(int length) throws IOException {
    if (length > bytes.remaining()) {
      throw new IOException("the body ends within a field");
    }
    var part = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(bytes.position() + length);
    return part;
  }

  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (!bytes.hasRemaining()) {
        throw new IOException("the body ends within a number");
      }
      byte next = bytes.get();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("a number has more than ten bytes");
  }
}
