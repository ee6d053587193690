package io.jalon.expression;

import freemarker.cache.NullCacheStorage;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import io.jalon.calendar.OfficeFormat;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * FreeMarker with everything closed that can be closed by a setting, and limits on time, stack and
 * length. What a setting cannot close, {@link ContentTree} refuses.
 */
final class ContentSandbox {

  private static final int MAX_OUTPUT = 200_000;
  private static final long MAX_SECONDS = 2;
  private static final long STACK_BYTES = 256 * 1024L;

  /** Threads that are kept for a minute; who writes waits, so that there are as many as these. */
  private static final Executor WRITERS = Executors.newCachedThreadPool(ContentSandbox::writer);

  private final Configuration configuration;

  ContentSandbox(OfficeFormat format, Writing writing) {
    this.configuration = sandbox();
    if (writing == Writing.PEOPLE) {
      forPeople(configuration, format);
    } else {
      forPrograms(configuration, writing);
    }
    configuration.setNumberFormat("@values");
    configuration.setDateFormat("@values");
    configuration.setDateTimeFormat("@values");
  }

  private static Thread writer(Runnable work) {
    var thread = new Thread(null, work, "content", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  private static void forPeople(Configuration sandbox, OfficeFormat format) {
    write(sandbox, ValueStyle.office(format));
    sandbox.setBooleanFormat(format.yesNo(true) + "," + format.yesNo(false));
  }

  private static void forPrograms(Configuration sandbox, Writing writing) {
    write(sandbox, ValueStyle.plain());
    sandbox.setBooleanFormat("c");
    sandbox.setOutputFormat(new EscapingFormat(writing));
  }

  private static void write(Configuration sandbox, ValueStyle style) {
    sandbox.setCustomNumberFormats(Map.of("values", style.numberFormat()));
    sandbox.setCustomDateFormats(Map.of("values", style.dateFormat()));
  }

  private static Configuration sandbox() {
    var sandbox = new Configuration(Configuration.VERSION_2_3_34);
    sandbox.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    sandbox.setAPIBuiltinEnabled(false);
    sandbox.setTemplateLoader(null);
    sandbox.setCacheStorage(NullCacheStorage.INSTANCE);
    sandbox.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    sandbox.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    sandbox.setLogTemplateExceptions(false);
    sandbox.setLocalizedLookup(false);
    sandbox.setLocale(Locale.ROOT);
    sandbox.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    sandbox.setInterpolationSyntax(Configuration.LEGACY_INTERPOLATION_SYNTAX);
    return sandbox;
  }

  /**
   * A content that was read, twice: as it is, to be looked at, and so that writing it can be
   * interrupted. Several threads may use it.
   */
  record Parsed(Template source, Template interruptible) {}

  /** Reads a content; throws freemarker.core.ParseException when it is no FreeMarker. */
  Parsed parse(String source) throws IOException {
    var interruptible = new Template("content", source, configuration);
    _CoreAPI.addThreadInterruptedChecks(interruptible);
    return new Parsed(new Template("content", source, configuration), interruptible);
  }

  /**
   * Writes in another thread, with a small stack and a limit on time and length; throws
   * ExpressionRefused when it goes wrong.
   */
  String write(Template template, ContentFacts values, String source) {
    var task =
        new FutureTask<>(
            () -> {
              var out = new BoundedWriter(MAX_OUTPUT);
              template.process(values, out);
              return out.toString();
            });
    WRITERS.execute(task);
    try {
      return task.get(MAX_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw refused(e, source);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw refused(e, source);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw refused(e, source);
    }
  }

  private static ExpressionRefused refused(Exception e, String source) {
    var flaw =
        e.getCause() instanceof BoundedWriter.Full
            ? Flaw.of("content.output-too-long", "" + MAX_OUTPUT)
            : Flaw.of("content.failed");
    var refused = new ExpressionRefused(flaw, source);
    refused.initCause(e);
    return refused;
  }
}
