package dev.drydock.trials.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import dev.drydock.specs.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How files look. Each failure is `file:line: what, and what instead`.
///
/// `-Dtidy.format=true` rewrites what is not formatted.
final class TidyTest {
  private static final int LINE_WIDTH_MAX = 100;
  private static final int FILE_LINES_MAX = 400;
  private static final int METHOD_LINES_MAX = 60;
  private static final int PACKAGE_DOC_LINES_MAX = 25;
  private static final int DECISION_LINES_MAX = 60;
  private static final int ARCHITECTURE_LINES_MAX = 200;

  private static final Set<String> TOP_LEVEL =
      Set.of(
          "LICENSE",
          "NOTICE",
          "README.md",
          "drydock",
          "engine",
          "examples",
          "pom.xml",
          "providers",
          "simulator",
          "site",
          "specs");

  /// Split, so that this file does not hold what it bans.
  private static final List<Ban> BANNED_WORDS =
      List.of(
          new Ban("\\bTO" + "DO\\b", "open an issue"),
          new Ban("\\bFIX" + "ME\\b", "mend it, or open an issue"),
          new Ban("\\bX" + "XX\\b", "open an issue"),
          new Ban("@Dis" + "abled\\b", "mend the test, or delete it"),
          new Ban("[mM]ock" + "ito", "a small fake written by hand, or the simulator"),
          new Ban("@aut" + "hor\\b", "nothing: the history knows"));

  private static final Pattern BANNED_TYPE =
      Pattern.compile(".*(Util|Utils|Helper|Helpers|Manager|Impl)$");

  private static final Pattern LOCALISED = Pattern.compile("(?<!%)%(?!s|n|%|\\d+\\$s)");

  private static final Pattern ACCESSOR = Pattern.compile("get[A-Z].*");

  private static final Set<String> TESTS = Set.of("Test", "Property", "Example", "TestFactory");

  private static final House HOUSE = House.here();
  private static final List<JavaFile> FILES = JavaFile.parse(HOUSE.files(".java"));

  private record Ban(Pattern pattern, String instead) {
    Ban(String pattern, String instead) {
      this(Pattern.compile(pattern), instead);
    }
  }

  @Test
  void everyJavaFileIsFormatted() throws IOException, FormatterException {
    var formatter = new Formatter();
    var faults = new ArrayList<String>();
    for (var file : FILES) {
      var formatted = formatter.formatSourceAndFixImports(file.text());
      if (!formatted.equals(file.text())) {
        faults.add(HOUSE.name(file.path()) + ": rewrite by -Dtidy.format=true");
        if (Boolean.getBoolean("tidy.format")) {
          Files.writeString(file.path(), formatted);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void linesFilesAndMethodsAreShort() {
    assertThat(inJava(TidyTest::sizeFaults)).isEmpty();
  }

  @Test
  void theSizesAreThoseThatThePageTells() {
    HOUSE.assertDrawn("sizes", Sizes.page(FILES));
  }

  @Test
  void bannedWordsAndNamesAreAbsent() {
    assertThat(inJava(TidyTest::wordFaults)).isEmpty();
    assertThat(inJava(TidyTest::nameFaults)).isEmpty();
  }

  @Test
  void formattedTextsFollowNoLocale() {
    assertThat(inJava(TidyTest::localeFaults)).isEmpty();
  }

  @Test
  void everyClassWithTestsIsFoundByMaven() {
    assertThat(inJava(TidyTest::lostTests)).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    var documented =
        FILES.stream().filter(JavaFile::isPackageInfo).map(TidyTest::packageOf).toList();
    var silent =
        FILES.stream()
            .filter(file -> !file.path().endsWith("module-info.java"))
            .map(TidyTest::packageOf)
            .distinct()
            .filter(name -> !documented.contains(name))
            .toList();
    assertThat(silent).as("packages without a package-info").isEmpty();
    assertThat(inJava(TidyTest::packageDocFaults)).isEmpty();
  }

  @Test
  void noLinkOfThePagesIsDead() {
    var faults = new ArrayList<String>();
    for (var page : HOUSE.files(".md")) {
      for (var link : Markdown.read(page).deadLinks()) {
        faults.add(HOUSE.name(page) + ": nothing at " + link);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyDiagnosticCodeHasAPageAndEveryPageACode() {
    var codes = Arrays.stream(Code.values()).map(Enum::name).toList();
    var pages =
        HOUSE.files(".md").stream()
            .filter(page -> page.startsWith(HOUSE.at("site/diagnostics")))
            .map(page -> page.getFileName().toString().replace(".md", ""))
            .filter(name -> name.startsWith("DRY"))
            .toList();
    assertThat(codes).as("codes without a page").isSubsetOf(pages);
    assertThat(pages).as("pages without a code").isSubsetOf(codes);
  }

  @Test
  void pagesAreShort() {
    assertThat(HOUSE.files(".md").stream().filter(TidyTest::tooLong).map(HOUSE::name)).isEmpty();
  }

  @Test
  void theTopLevelShowsTheHouseAndNothingElse() {
    assertThat(HOUSE.top().stream().filter(name -> !name.startsWith("."))).isSubsetOf(TOP_LEVEL);
  }

  @Test
  void sizesAreTold() {
    var main = FILES.stream().filter(file -> !file.isTest()).toList();
    var tests = FILES.stream().filter(JavaFile::isTest).toList();
    var table =
        Stream.of(
                Sizes.files("main files", main),
                Sizes.methods("main methods", main),
                Sizes.files("test files", tests),
                Sizes.methods("test methods", tests))
            .map(Sizes::row)
            .toList();
    System.out.println(Sizes.header());
    table.forEach(System.out::println);
    assertThat(main).hasSizeGreaterThan(50);
  }

  private static List<String> inJava(Function<JavaFile, Stream<String>> rule) {
    return FILES.stream()
        .flatMap(file -> rule.apply(file).map(fault -> HOUSE.name(file.path()) + ":" + fault))
        .toList();
  }

  private static Stream<String> sizeFaults(JavaFile file) {
    var faults = new ArrayList<String>();
    if (file.lines() > FILE_LINES_MAX) {
      faults.add("1: " + file.lines() + " lines; split by what the parts are");
    }
    int number = 0;
    for (var line : file.text().lines().toList()) {
      number++;
      if (line.length() > LINE_WIDTH_MAX && !line.startsWith("import ")) {
        faults.add(number + ": " + line.length() + " characters wide; break the line");
      }
    }
    for (var method : file.methods()) {
      if (method.lines() > METHOD_LINES_MAX) {
        faults.add(method.firstLine() + ": " + method.lines() + " lines; name what its parts do");
      }
    }
    return faults.stream();
  }

  private static Stream<String> wordFaults(JavaFile file) {
    var faults = new ArrayList<String>();
    int number = 0;
    for (var line : file.text().lines().toList()) {
      number++;
      for (var ban : BANNED_WORDS) {
        var found = ban.pattern().matcher(line);
        if (found.find()) {
          faults.add(number + ": no " + found.group() + "; instead " + ban.instead());
        }
      }
    }
    return faults.stream();
  }

  private static Stream<String> nameFaults(JavaFile file) {
    var types =
        file.types().stream()
            .filter(type -> BANNED_TYPE.matcher(type.name()).matches())
            .map(type -> type.line() + ": name " + type.name() + " by what it does");
    var accessors =
        file.methods().stream()
            .filter(method -> ACCESSOR.matcher(method.name()).matches())
            .filter(method -> !method.annotations().contains("Override"))
            .map(method -> method.firstLine() + ": " + method.name() + " without get");
    return Stream.concat(types, accessors);
  }

  /// Texts (`%s`) look alike everywhere; numbers and letters' cases do not.
  private static Stream<String> localeFaults(JavaFile file) {
    return file.formats().stream()
        .filter(_ -> !file.isTest())
        .filter(format -> LOCALISED.matcher(format.pattern()).find())
        .map(format -> format.line() + ": String.format(Locale.ROOT, ...), or %s");
  }

  private static Stream<String> lostTests(JavaFile file) {
    var name = file.path().getFileName().toString();
    if (!file.isTest() || name.endsWith("Test.java")) {
      return Stream.empty();
    }
    return file.methods().stream()
        .filter(method -> method.annotations().stream().anyMatch(TESTS::contains))
        .map(method -> method.firstLine() + ": never run; the class's name has to end in Test");
  }

  private static Stream<String> packageDocFaults(JavaFile file) {
    if (!file.isPackageInfo()) {
      return Stream.empty();
    }
    var faults = new ArrayList<String>();
    long doc = file.text().lines().filter(line -> line.startsWith("///")).count();
    if (!file.text().startsWith("///")) {
      faults.add("1: begins with what lives here and the one law, as /// lines");
    }
    if (doc > PACKAGE_DOC_LINES_MAX) {
      faults.add("1: " + doc + " lines of documentation; say less");
    }
    if (!file.text().contains("\n@NullMarked\n")) {
      faults.add("1: marks the package @NullMarked");
    }
    return faults.stream();
  }

  /// Return the package with its module: a test package is another part of the main one.
  private static String packageOf(JavaFile file) {
    var name = HOUSE.name(file.path()).replace("/src/test/java/", "/src/main/java/");
    return name.substring(0, name.lastIndexOf('/'));
  }

  private static boolean tooLong(Path page) {
    long lines = House.text(page).lines().count();
    if (page.startsWith(HOUSE.at("site/decisions"))) {
      return lines > DECISION_LINES_MAX;
    }
    return page.equals(HOUSE.at("site/architecture.md")) && lines > ARCHITECTURE_LINES_MAX;
  }
}
