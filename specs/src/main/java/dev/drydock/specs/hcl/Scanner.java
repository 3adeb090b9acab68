package dev.drydock.specs.hcl;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Cut HCL text into tokens, in one pass over it.
///
/// Inside quotes and heredocs the language is another one: a stack of frames says in which of them
/// the scanner stands. Whatever is wrong is reported and closed, so that opening and closing tokens
/// always pair up and the parser goes on behind it.
final class Scanner {
  private final String text;
  private final Locator places;
  private final Consumer<Diagnostic> faults;
  private final boolean comments;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int at;
  private int cut;

  private Scanner(String text, Locator places, Consumer<Diagnostic> faults, boolean comments) {
    this.text = text;
    this.places = places;
    this.faults = faults;
    this.cut = text.length();
    this.comments = comments;
  }

  private enum Mode {
    CODE,
    QUOTED,
    HEREDOC,
    /// A whole text is one template, as a scalar of YAML is.
    BARE
  }

  private static final class Frame {
    private final Mode mode;
    private final int opened;
    private final String marker;
    private int braces;

    private Frame(Mode mode, int opened, String marker) {
      this.mode = mode;
      this.opened = opened;
      this.marker = marker;
    }
  }

  /// @param cut where something opens that the text ends in, which has been reported; the text's
  ///   length when there is none
  record Scanned(List<Token> tokens, int cut) {}

  /// Scan code: a file or an expression.
  static Scanned code(String text, Locator places, Consumer<Diagnostic> faults) {
    return new Scanner(text, places, faults, false).scan(Mode.CODE);
  }

  /// Scan code, and keep its comments.
  static Scanned commented(String text, Locator places, Consumer<Diagnostic> faults) {
    return new Scanner(text, places, faults, true).scan(Mode.CODE);
  }

  /// Scan a text that is a template without quotes around it.
  static Scanned template(String text, Locator places, Consumer<Diagnostic> faults) {
    return new Scanner(text, places, faults, false).scan(Mode.BARE);
  }

  private Scanned scan(Mode first) {
    frames.push(new Frame(first, 0, ""));
    while (at < text.length()) {
      var frame = frames.element();
      switch (frame.mode) {
        case CODE -> code(frame);
        case QUOTED -> quoted();
        case HEREDOC -> heredoc(frame);
        case BARE -> line();
      }
    }
    finish();
    add(Kind.END, 0);
    return new Scanned(tokens, cut);
  }

  private void code(Frame frame) {
    char c = text.charAt(at);
    switch (c) {
      case ' ', '\t' -> at++;
      case '\n' -> add(Kind.NEWLINE, 1);
      case '\r' -> carriageReturn();
      case '#' -> comment();
      case '"' -> {
        frames.push(new Frame(Mode.QUOTED, at, ""));
        add(Kind.OPEN_QUOTE, 1);
      }
      case '{' -> {
        frame.braces++;
        add(Kind.OPEN_BRACE, 1);
      }
      case '}' -> closeBrace(frame, 1);
      default -> word(frame, c);
    }
  }

  private void word(Frame frame, char c) {
    if (Numerals.starts(c)) {
      add(Kind.NUMBER, Numerals.length(text, at));
    } else if (Names.starts(text.codePointAt(at))) {
      add(Kind.IDENTIFIER, Names.length(text, at));
    } else if (c == '/' && (next(1) == '/' || next(1) == '*')) {
      comment();
    } else if (c == '~' && next(1) == '}' && frame.braces == 0 && frames.size() > 1) {
      closeBrace(frame, 2);
    } else if (c == '<' && next(1) == '<') {
      heredocOrStray();
    } else {
      sign();
    }
  }

  private void sign() {
    var kind = Signs.at(text, at);
    if (kind == null) {
      stray();
    } else {
      add(kind, Signs.length(kind));
    }
  }

  private void carriageReturn() {
    if (next(1) == '\n') {
      add(Kind.NEWLINE, 2);
    } else {
      stray();
    }
  }

  private void stray() {
    int start = at;
    int first = text.codePointAt(at);
    add(Kind.STRAY, Strays.length(text, at));
    report(start, at, Code.DRY0120, "means nothing here", Strays.detail(first));
  }

  private void comment() {
    int start = at;
    if (next(1) == '*') {
      int end = text.indexOf("*/", at + 2);
      if (end < 0) {
        cut = start;
        report(
            start,
            start + 2,
            Code.DRY0123,
            "is never closed",
            "A comment that starts with `/*` reaches to the next `*/`, and there is none.");
      }
      at = end < 0 ? text.length() : end + 2;
    } else {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
      if (at > start && text.charAt(at - 1) == '\r') {
        at--;
      }
    }
    if (comments) {
      tokens.add(new Token(Kind.COMMENT, start, at));
    }
  }

  private void closeBrace(Frame frame, int length) {
    if (frame.braces == 0 && frames.size() > 1) {
      frames.pop();
      add(Kind.CLOSE_SEQUENCE, length);
    } else {
      frame.braces = Math.max(0, frame.braces - 1);
      add(Kind.CLOSE_BRACE, length);
    }
  }

  /// Two `<` mean nothing else, so what does not open a heredoc was meant to.
  private void heredocOrStray() {
    if (openHeredoc()) {
      return;
    }
    int start = at;
    at = lineEnd();
    tokens.add(new Token(Kind.STRAY, start, at));
    report(
        start,
        at,
        Code.DRY0126,
        "opens no heredoc",
        "A heredoc starts with `<<` or `<<-`, a bare word directly behind it, and then the end of"
            + " the line: `<<-EOT`.");
  }

  private boolean openHeredoc() {
    int name = next(2) == '-' ? at + 3 : at + 2;
    if (name >= text.length() || !Names.starts(text.codePointAt(name))) {
      return false;
    }
    int end = name + Names.length(text, name);
    int newline = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    if (newline > text.length() || text.charAt(newline - 1) != '\n') {
      return false;
    }
    frames.push(new Frame(Mode.HEREDOC, at, text.substring(name, end)));
    add(Kind.OPEN_HEREDOC, newline - at);
    return true;
  }

  private void heredoc(Frame frame) {
    if (text.charAt(at - 1) == '\n') {
      int end = lineEnd();
      if (end < text.length() && text.substring(at, end).strip().equals(frame.marker)) {
        frames.pop();
        add(Kind.CLOSE_HEREDOC, end - at);
        return;
      }
    }
    line();
  }

  private int lineEnd() {
    int end = text.indexOf('\n', at);
    int line = end < 0 ? text.length() : end;
    return line > at && text.charAt(line - 1) == '\r' ? line - 1 : line;
  }

  /// Take text up to the next sequence or the end of the line, the line's end with it.
  private void line() {
    if (sequence()) {
      return;
    }
    int start = at;
    while (at < text.length() && !opensSequence()) {
      at += escapeLength();
      if (text.charAt(at - 1) == '\n') {
        break;
      }
    }
    tokens.add(new Token(Kind.TEXT, start, at));
  }

  private void quoted() {
    char c = text.charAt(at);
    if (c == '"') {
      frames.pop();
      add(Kind.CLOSE_QUOTE, 1);
    } else if (c == '\n' || c == '\r') {
      unterminated();
    } else if (!sequence()) {
      int start = at;
      while (at < text.length() && "\"\r\n".indexOf(text.charAt(at)) < 0 && !opensSequence()) {
        boolean escape = text.charAt(at) == '\\' && at + 1 < text.length() && next(1) >= ' ';
        at += escape ? 2 : escapeLength();
      }
      tokens.add(new Token(Kind.TEXT, start, at));
    }
  }

  /// Close everything up to the outermost quote: what follows is most likely code again.
  private void unterminated() {
    if (dropStrayQuote()) {
      return;
    }
    int opened = frames.element().opened;
    report(
        opened,
        at,
        Code.DRY0121,
        "has no closing quote on this line",
        "A text in quotes ends on the line where it starts. Add the closing `\"`; write a line"
            + " break as `\\n`, or a long text as a heredoc (`<<-EOT`).");
    closeQuotes();
  }

  /// Take a quote with nothing behind it for the end of the text around an interpolation whose `}`
  /// is missing: `"${name"`.
  private boolean dropStrayQuote() {
    var quote = frames.pop();
    var sequence = frames.element();
    boolean inText = frames.stream().skip(1).limit(1).anyMatch(one -> one.mode == Mode.QUOTED);
    if (!inText || !text.substring(quote.opened + 1, at).isBlank()) {
      frames.push(quote);
      return false;
    }
    while (tokens.getLast().start() >= quote.opened) {
      tokens.removeLast();
    }
    unclosed(sequence.opened);
    closeQuotes();
    return true;
  }

  private void closeQuotes() {
    int quotes = (int) frames.stream().filter(frame -> frame.mode == Mode.QUOTED).count();
    while (quotes > 0) {
      quotes -= frames.element().mode == Mode.QUOTED ? 1 : 0;
      close();
    }
  }

  private void unclosed(int opened) {
    report(
        opened,
        opened + 2,
        Code.DRY0128,
        "is never closed",
        "Add the `}` that ends this part of the text.");
  }

  private void close() {
    switch (frames.pop().mode) {
      case CODE -> add(Kind.CLOSE_SEQUENCE, 0);
      case QUOTED -> add(Kind.CLOSE_QUOTE, 0);
      case HEREDOC -> add(Kind.CLOSE_HEREDOC, 0);
      case BARE -> {}
    }
  }

  private boolean opensSequence() {
    char c = text.charAt(at);
    return (c == '$' || c == '%') && next(1) == '{';
  }

  /// Return how much of the text to take at once: `$${` and `%%{` do not open a sequence.
  private int escapeLength() {
    char c = text.charAt(at);
    return (c == '$' || c == '%') && next(1) == c && next(2) == '{' ? 3 : 1;
  }

  private boolean sequence() {
    if (!opensSequence()) {
      return false;
    }
    var kind = text.charAt(at) == '$' ? Kind.OPEN_INTERPOLATION : Kind.OPEN_DIRECTIVE;
    frames.push(new Frame(Mode.CODE, at, ""));
    add(kind, next(2) == '~' ? 3 : 2);
    return true;
  }

  /// Report the innermost thing that the end of the text leaves open, and close everything.
  private void finish() {
    if (frames.element().mode == Mode.QUOTED) {
      dropStrayQuote();
    }
    var frame = frames.element();
    int opened = frame.opened;
    if (frames.size() > 1) {
      cut = opened;
      switch (frame.mode) {
        case CODE -> unclosed(opened);
        case QUOTED ->
            report(
                opened,
                at,
                Code.DRY0121,
                "has no closing quote",
                "The file ends inside this text. Add the closing `\"`.");
        case HEREDOC ->
            report(
                opened,
                opened + 2,
                Code.DRY0122,
                "is never closed",
                "Write "
                    + frame.marker
                    + " alone on a line, with a line break behind it, where the"
                    + " heredoc ends.");
        case BARE -> {}
      }
    }
    while (frames.size() > 1) {
      close();
    }
  }

  private char next(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private void add(Kind kind, int length) {
    tokens.add(new Token(kind, at, at + length));
    at += length;
  }

  private void report(int start, int end, Code code, String label, String detail) {
    faults.accept(Diagnostic.at(places.span(start, end), code, label, detail));
  }
}
