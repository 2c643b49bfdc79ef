-- Attaches the language server over stdio to one article with Neovim's own LSP client (0.7 or newer), and writes what a
-- user of Neovim gets as one JSON object: diagnostics, a hover, the code actions at a line, and the text after one of them.
--   SERVER='node …' FILE=… OUT=… nvim --headless --clean -S probe.lua
local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

local function line_of(needle)
  for number, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = string.find(text, needle, 1, true)
    if column then return number - 1, column - 1 end
  end
  fail('not in the file: ' .. needle)
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
local id = vim.lsp.start_client({
  name = 'copydesk',
  cmd = vim.fn.json_decode(vim.env.SERVER),
  root_dir = vim.fn.fnamemodify(vim.env.FILE, ':h'),
  get_language_id = function() return 'article' end,
})
if not id then fail('the server did not start') end
vim.lsp.buf_attach_client(0, id)
local client
local initialized = vim.wait(10000, function()
  client = vim.lsp.get_client_by_id(id)
  return client and client.initialized
end, 20)
if not initialized then fail('the server did not answer to initialize') end

local answer = { version = vim.version().major .. '.' .. vim.version().minor .. '.' .. vim.version().patch }
-- Neovim 0.7 cannot pull diagnostics: the server must push them.
if not vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 20) then fail('no diagnostics came') end
answer.diagnostics = {}
for _, each in ipairs(vim.diagnostic.get(0)) do
  local code = each.user_data and each.user_data.lsp and each.user_data.lsp.code or each.code
  table.insert(answer.diagnostics, {
    line = each.lnum, severity = each.severity, source = each.source, message = each.message, code = code,
  })
end

local document = { uri = vim.uri_from_bufnr(0) }
local function ask(method, params)
  local response, problem = client.request_sync(method, params, 5000, 0)
  if not response then fail(method .. ': ' .. tostring(problem)) end
  if response.err then fail(method .. ': ' .. vim.fn.json_encode(response.err)) end
  return response.result
end

local name_line, name_column = line_of('Henrik Solberg')
local hover = ask('textDocument/hover', { textDocument = document, position = { line = name_line, character = name_column + 1 } })
answer.hover = hover and (hover.contents.value or hover.contents) or ''

local line = line_of('Share on Facebook')
local position = { line = line, character = 2 }
local actions = ask('textDocument/codeAction', {
  textDocument = document, range = { start = position, ['end'] = position }, context = { diagnostics = {} },
})
answer.actions = {}
for _, action in ipairs(actions or {}) do
  table.insert(answer.actions, action.title)
  if string.find(action.title:lower(), 'remove this line', 1, true) then
    if not action.edit then action = ask('codeAction/resolve', action) end
    vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  end
end
answer.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'

local out = io.open(vim.env.OUT, 'w')
out:write(vim.fn.json_encode(answer))
out:close()
vim.cmd('qa!')
