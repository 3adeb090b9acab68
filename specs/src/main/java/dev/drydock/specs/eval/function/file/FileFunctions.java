package dev.drydock.specs.eval.function.file;

import static dev.drydock.specs.eval.function.call.Arguments.text;
import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;
import static dev.drydock.specs.value.Type.BOOL;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.eval.function.digest.Digests;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Read files of the spec's directory.
public final class FileFunctions {
  private static final Type PATHS = new Type.SetOf(TEXT);

  private final Directory directory;

  private FileFunctions(Directory directory) {
    this.directory = directory;
  }

  /// Return the functions that read in a directory.
  public static List<Function> of(Directory directory) {
    var files = new FileFunctions(directory);
    return List.of(
        files.onBytes("file", FileFunctions::decoded),
        files.onBytes("filebase64", FileFunctions::base64),
        files.onBytes("filemd5", bytes -> hex(bytes, "MD5")),
        files.onBytes("filesha1", bytes -> hex(bytes, "SHA-1")),
        files.onBytes("filesha256", bytes -> hex(bytes, "SHA-256")),
        files.onBytes("filesha512", bytes -> hex(bytes, "SHA-512")),
        files.onBytes("filebase64sha256", bytes -> base64(Digests.of(bytes, "SHA-256"))),
        files.onBytes("filebase64sha512", bytes -> base64(Digests.of(bytes, "SHA-512"))),
        checked("fileexists", BOOL, a -> files.exists(text(a, 0)), TEXT),
        checked("fileset", PATHS, files::matching, TEXT, TEXT),
        checked("abspath", TEXT, a -> files.absolute(text(a, 0)), TEXT));
  }

  /// Makes a value of a file's bytes.
  @FunctionalInterface
  private interface Reading {
    Function.Outcome read(byte[] bytes);
  }

  private Function onBytes(String name, Reading reading) {
    return checked(name, TEXT, arguments -> read(text(arguments, 0), reading), TEXT);
  }

  private Function.Outcome read(String path, Reading reading) {
    return switch (directory.find(path)) {
      case Directory.Found.Missing _ ->
          refused(0, "There is no such file. Paths are relative to the file that names them.");
      case Directory.Found.Refused(var why) -> refused(0, why);
      case Directory.Found.There(var file) ->
          Directory.bytes(file)
              .map(reading::read)
              .orElseGet(
                  () -> refused(0, "It is no file that can be read, or larger than 64 MiB."));
    };
  }

  private static Function.Outcome decoded(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return made(Arguments.composed(text));
    } catch (CharacterCodingException binary) {
      return refused(0, "The file is not UTF-8 text. Read it with `filebase64`.");
    }
  }

  private static Function.Outcome hex(byte[] bytes, String algorithm) {
    return made(Value.of(HexFormat.of().formatHex(Digests.of(bytes, algorithm))));
  }

  private static Function.Outcome base64(byte[] bytes) {
    return made(Value.of(Base64.getEncoder().encodeToString(bytes)));
  }

  private Function.Outcome exists(String path) {
    return switch (directory.find(path)) {
      case Directory.Found.There(var file) ->
          Files.isRegularFile(file)
              ? made(Value.of(true))
              : refused(0, "Something lies there that is no file.");
      case Directory.Found.Missing _ -> made(Value.of(false));
      case Directory.Found.Refused(var why) -> refused(0, why);
    };
  }

  private Function.Outcome absolute(String path) {
    return directory
        .absolute(path)
        .map(place -> made(Value.of(place.toString())))
        .orElseGet(() -> refused(0, "This is no path."));
  }

  private Function.Outcome matching(List<Value> arguments) {
    var glob = Glob.of(Paths.cleaned(text(arguments, 1)));
    if (glob.isEmpty()) {
      return refused(1, "This is no pattern of file names.");
    }
    return switch (directory.find(text(arguments, 0))) {
      case Directory.Found.Missing _ -> made(Conversion.setOf(TEXT, List.of()));
      case Directory.Found.Refused(var why) -> refused(0, why);
      case Directory.Found.There(var place) ->
          Directory.below(place)
              .map(files -> files.stream().filter(glob.get()::matches).map(Value::of).toList())
              .map(files -> made(Conversion.setOf(TEXT, files)))
              .orElseGet(() -> refused(0, "There are more than 100,000 files below."));
    };
  }
}
