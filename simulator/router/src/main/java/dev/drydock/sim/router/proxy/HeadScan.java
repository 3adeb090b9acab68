package dev.drydock.sim.router.proxy;

/// Looks at the bytes of request heads, one by one (RFC 9112, sections 2.2, 3 and 5.2).
final class HeadScan {
  /// What a byte means to the head.
  enum Verdict {
    GOES_ON,
    ENDS,
    WRONG
  }

  private static final int SPACES = 2;

  /// Lines that are complete; empty ones before the first do not count.
  private int lines;

  private int length;
  private int spaces;
  private boolean afterReturn;

  Verdict next(byte b) {
    if (afterReturn) {
      afterReturn = false;
      return b == '\n' ? endLine() : Verdict.WRONG;
    }
    if (b == '\r') {
      afterReturn = true;
      return Verdict.GOES_ON;
    }
    boolean good = lines == 0 ? isInRequestLine(b) : isInField(b);
    length++;
    return good ? Verdict.GOES_ON : Verdict.WRONG;
  }

  private Verdict endLine() {
    if (length > 0) {
      boolean good = lines > 0 || spaces == SPACES;
      lines++;
      length = 0;
      return good ? Verdict.GOES_ON : Verdict.WRONG;
    }
    if (lines == 0) {
      return Verdict.GOES_ON;
    }
    lines = 0;
    spaces = 0;
    return Verdict.ENDS;
  }

  private boolean isInRequestLine(byte b) {
    if (b == ' ') {
      spaces++;
      return length > 0;
    }
    return b > 0x20 && b < 0x7f;
  }

  /// A line that begins with a space goes on with the one before: obsolete, and refused.
  private boolean isInField(byte b) {
    if (b == ' ' || b == '\t') {
      return length > 0;
    }
    return (b & 0xff) > 0x20 && b != 0x7f;
  }
}
