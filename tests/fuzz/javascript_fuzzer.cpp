// libFuzzer for what runs in Node: an addon that lets it call JavaScript, and hands JavaScript the
// counters that tell libFuzzer which code an input reached. libfuzzer.mjs is its other half.
#define NAPI_VERSION 8
#include <node_api.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

// libFuzzer's own interface, for programs that bring their main().
extern "C" int LLVMFuzzerRunDriver(int* argc, char*** argv,
                                   int (*one)(const std::uint8_t* bytes, std::size_t size));

namespace {

// libFuzzer looks for counters beside the compiler's in a section of this name, and sets them to 0
// before each input.
constexpr std::size_t kCounters = 1 << 14;
__attribute__((section("__libfuzzer_extra_counters"))) std::uint8_t counters[kCounters];

// libFuzzer passes nothing on to what it calls.
napi_env environment;
napi_value fuzzOne;

[[noreturn]] void die(const char* what) {
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

void require(napi_status status, const char* what) {
  if (status != napi_ok) die(what);
}

std::string textOf(napi_value value) {
  std::size_t length = 0;
  require(napi_get_value_string_utf8(environment, value, nullptr, 0, &length), "Not a text.");
  std::string text(length + 1, '\0');
  require(napi_get_value_string_utf8(environment, value, text.data(), text.size(), &length), "");
  text.resize(length);
  return text;
}

// Aborting is how libFuzzer hears of a finding: it writes down the input and ends.
[[noreturn]] void dieOfException() {
  napi_value error, stack, text;
  require(napi_get_and_clear_last_exception(environment, &error), "No exception.");
  const bool hasStack = napi_get_named_property(environment, error, "stack", &stack) == napi_ok;
  require(napi_coerce_to_string(environment, hasStack ? stack : error, &text), "An exception.");
  die(textOf(text).c_str());
}

int callJavaScript(const std::uint8_t* bytes, std::size_t size) {
  napi_handle_scope scope;
  require(napi_open_handle_scope(environment, &scope), "No scope.");
  napi_value input, nobody, nothing;
  require(napi_create_buffer_copy(environment, size, bytes, nullptr, &input), "No memory.");
  require(napi_get_undefined(environment, &nobody), "No undefined.");
  const napi_status status = napi_call_function(environment, nobody, fuzzOne, 1, &input, &nothing);
  if (status == napi_pending_exception) dieOfException();
  require(status, "The function could not be called.");
  require(napi_close_handle_scope(environment, scope), "No scope.");
  return 0;
}

// run(arguments, one): libFuzzer with these command line arguments calls one(bytes) for ever new
// bytes, until it has found something or was told to stop; the process ends with it.
napi_value run(napi_env env, napi_callback_info info) {
  environment = env;
  std::size_t count = 2;
  napi_value given[2];
  require(napi_get_cb_info(env, info, &count, given, nullptr, nullptr), "No arguments.");
  fuzzOne = given[1];
  std::uint32_t length = 0;
  require(napi_get_array_length(env, given[0], &length), "The first argument is not an array.");
  std::vector<std::string> texts{"libfuzzer"};
  for (std::uint32_t i = 0; i < length; ++i) {
    napi_value element;
    require(napi_get_element(env, given[0], i, &element), "No element.");
    texts.push_back(textOf(element));
  }
  std::vector<char*> argv;
  for (std::string& text : texts) argv.push_back(text.data());
  int argc = static_cast<int>(argv.size());
  argv.push_back(nullptr);
  char** start = argv.data();
  std::exit(LLVMFuzzerRunDriver(&argc, &start, callJavaScript));
}

napi_value initialize(napi_env env, napi_value exports) {
  napi_value buffer, view, function;
  require(napi_create_external_arraybuffer(env, counters, kCounters, nullptr, nullptr, &buffer),
          "This Node takes no memory from outside.");
  require(napi_create_typedarray(env, napi_uint8_array, kCounters, buffer, 0, &view), "No view.");
  require(napi_set_named_property(env, exports, "counters", view), "No property.");
  require(napi_create_function(env, "run", NAPI_AUTO_LENGTH, run, nullptr, &function), "No run().");
  require(napi_set_named_property(env, exports, "run", function), "No property.");
  return exports;
}

}  // namespace

NAPI_MODULE(javascript_fuzzer, initialize)
